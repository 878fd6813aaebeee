package io.reelmill.core.clip;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.storyboard.Shot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Clips that move slowly over bought stills, which are kept in {@code images/}. Thread-safe. */
public final class StillClips implements ClipSource {
    private static final String VERSION = "still-1";

    private final StillShop shop;
    private final Purchases purchases;
    private final MediaCache cache;
    private final FootageEditor editor;

    public StillClips(StillShop shop, Purchases purchases, MediaCache cache, FootageEditor editor) {
        this.shop = shop;
        this.purchases = purchases;
        this.cache = cache;
        this.editor = editor;
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
        StillShop.Wish wish = shop.wish(order);
        Recipe recipe = Recipe.of(
                key(order.shot()),
                "images/still-" + order.shot().label() + ".png",
                Inputs.of(VERSION).with(wish.sha256()));
        Path still = order.session()
                .derive(recipe, targets -> still(order, wish, targets.get(0)))
                .get(0);
        try {
            editor.animate(still, wish.seed(), FootageEditor.Cut.of(order), target);
        } catch (UnusableMediaException broken) {
            throw RefusedException.useless(String.valueOf(broken.getMessage()));
        }
        return bought(wish, Optional.of(Cost.NOTHING));
    }

    private static String key(Shot shot) {
        return "still:" + shot.label();
    }

    /** The cost stands with the still, so that the clip that is made of it costs nothing more. */
    private Provenance bought(StillShop.Wish wish, Optional<Cost> charged) {
        Capabilities can = shop.capabilities();
        return Provenance.bought(can.provider(), can.model(), wish.sha256(), charged)
                .withSeed(wish.seed());
    }

    private Provenance still(ClipOrder order, StillShop.Wish wish, Path target) throws IOException {
        Order money = money(order, wish);
        String name = wish.sha256() + ".png";
        Path kept = cache.find(name).orElseGet(() -> buy(money, wish, name));
        Files.copy(kept, target);
        return bought(wish, purchases.paid(money));
    }

    /** The order is closed when the picture is stored for good, and not before. */
    private Path buy(Order money, StillShop.Wish wish, String name) {
        DrawnStill drawn = new DrawnStill(purchases, editor);
        Path kept = cache.keep(name, part -> drawn.receive(money, () -> shop.draw(wish, part)));
        drawn.settle();
        return kept;
    }

    private Order money(ClipOrder order, StillShop.Wish wish) {
        Capabilities can = shop.capabilities();
        return new Order(
                order.session().id(),
                order.session().key(key(order.shot())),
                can.provider(),
                can.model(),
                wish.sha256(),
                wish.estimate(),
                order.request().budget());
    }
}
