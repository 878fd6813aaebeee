package io.reelmill.core.clip;

import io.reelmill.core.provider.Capabilities;

/** Something comes between before an order is sent: a stop, for example. */
record StoppingShop(ClipShop shop, RuntimeException end) implements ClipShop {
    @Override
    public Capabilities capabilities() {
        return shop.capabilities();
    }

    @Override
    public Wish wish(ClipOrder order) {
        return shop.wish(order);
    }

    @Override
    public String order(Wish wish, String place) {
        throw end;
    }

    @Override
    public ShopAnswer ask(String operation) {
        return shop.ask(operation);
    }

    @Override
    public ShopAnswer find(String place) {
        return shop.find(place);
    }
}
