package io.reelmill.core.clip;

import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Clips from a shop: bought once, kept in the cache, cut to the shot. What was ordered before a crash is waited for, not
 * ordered again. Thread-safe.
 */
public final class OrderedClips implements ClipSource {
    /** As much of the length ordered must be there; a cut makes up for the rest, whichever shot shares the clip. */
    private static final double LEAST = 0.9;

    private final ClipShop shop;
    private final ClipOrders orders;
    private final MediaCache cache;
    private final FootageEditor editor;
    private final CallGuard guard;

    public OrderedClips(ClipShop shop, ClipOrders orders, MediaCache cache, FootageEditor editor, CallGuard guard) {
        this.shop = shop;
        this.orders = orders;
        this.cache = cache;
        this.editor = editor;
        this.guard = guard;
    }

    @Override
    public Capabilities capabilities() {
        return shop.capabilities();
    }

    @Override
    public Optional<Cost> quote(ClipOrder order) {
        return shop.wish(order).estimate();
    }

    @Override
    public Provenance source(ClipOrder order, Path target) {
        ClipShop.Wish wish = shop.wish(order);
        Bought bought = bought(wish, money(order, wish));
        trim(bought.video(), FootageEditor.Cut.of(order), target);
        Order made = bought.order();
        return Provenance.bought(made.provider(), made.model(), made.sha256(), bought.paid())
                .withSeed(wish.seed());
    }

    /** @throws RefusedException when it is of no use for this shot */
    private void trim(Path video, FootageEditor.Cut cut, Path target) {
        try {
            editor.trim(video, 0, cut, target);
        } catch (UnusableMediaException broken) {
            broken.throwUnproven();
            throw RefusedException.useless(String.valueOf(broken.getMessage()));
        }
    }

    /** What was ordered with other settings, or in other words, comes first: it is paid. */
    private Bought bought(ClipShop.Wish wish, Order money) {
        Optional<Order> open = orders.open(money);
        if (open.isPresent()) {
            try {
                Order earlier = open.get();
                return obtain(earlier, part -> orders.takeUp(shop, earlier, part, video -> prove(video, 0)));
            } catch (TransientProviderException ended) {
                if (ended.perhapsCharged()) {
                    throw ended;
                }
            }
        }
        double least = wish.seconds() * LEAST;
        return obtain(money, part -> orders.fetch(shop, wish, money, part, video -> prove(video, least)));
    }

    private void prove(Path video, double leastSeconds) {
        editor.proveVideo(video, leastSeconds);
    }

    private Bought obtain(Order order, Consumer<Path> fetch) {
        String key = order.sha256() + ".mp4";
        Optional<Path> kept = cache.find(key);
        if (kept.isPresent()) {
            return new Bought(order, kept.get(), orders.settle(order, false));
        }
        AtomicBoolean fetched = new AtomicBoolean();
        try (CallGuard.Place ignored = guard.place(order.provider())) {
            Path video = cache.keep(key, part -> {
                fetch.accept(part);
                fetched.set(true);
            });
            return new Bought(order, video, orders.settle(order, fetched.get()));
        }
    }

    private Order money(ClipOrder order, ClipShop.Wish wish) {
        Capabilities can = shop.capabilities();
        return new Order(
                order.session().id(),
                order.session().key(SourceClip.key(order.shot())),
                can.provider(),
                can.model(),
                wish.sha256(),
                wish.estimate(),
                order.request().budget());
    }

    /** @param paid by the session, in this run or an earlier one */
    private record Bought(Order order, Path video, Optional<Cost> paid) {}
}
