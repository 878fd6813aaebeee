package io.reelmill.core.clip;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.LedgerInvariants.Accepted;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Inputs;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A shop with an append-only list of its own, that does as it is told. It knows nothing of our ledger. */
final class ScriptedShop implements ClipShop {
    static final Cost PRICE = new Cost(new BigDecimal("3.20"), "USD");

    private final Fuse fuse;
    private final List<Made> orders = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();
    private final Deque<ProviderException> refusals = new ArrayDeque<>();
    private final Deque<String> contents = new ArrayDeque<>();
    private final Set<String> forbidden = new HashSet<>();
    private int polls = 1;
    private boolean stores = true;
    private int deliveries;
    private String model = "veo-test";
    private Cost price = PRICE;

    ScriptedShop(Fuse fuse) {
        this.fuse = fuse;
    }

    /** Its settings are others now. */
    void becomes(String other, Cost costs) {
        model = other;
        price = costs;
    }

    /** So many looks find an order unfinished. */
    void takes(int looks) {
        polls = looks;
    }

    /** What it makes is given with the answer and lies nowhere. */
    void storesNothing() {
        stores = false;
    }

    /** The next order is refused before it is accepted. */
    void refuses(ProviderException refusal) {
        refusals.add(refusal);
    }

    /** Orders in these words are accepted, made, kept back and charged. */
    void forbids(String words) {
        forbidden.add(words);
    }

    /** What the next downloads bring, in the place of the video. */
    void delivers(String... instead) {
        contents.addAll(List.of(instead));
    }

    List<Accepted> accepted() {
        return orders.stream()
                .map(order -> new Accepted(order.place, order.wish.sha256(), order.due()))
                .toList();
    }

    /** All it was asked to order, accepted or not. */
    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    int deliveries() {
        return deliveries;
    }

    /** The last order that was accepted ends in this way. */
    void ends(ProviderException failure) {
        orders.get(orders.size() - 1).failure = Optional.of(failure);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities("veo", model, Set.of());
    }

    @Override
    public Wish wish(ClipOrder order) {
        String words = order.shot().visual();
        String image = order.before().map(ScriptedShop::digest).orElse("");
        String sha256 = Inputs.of(model).with(words).with(image).sha256();
        return new Wish(words, sha256, 4, order.request().seed(), "9:16", order.before(), Optional.of(price));
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String order(Wish wish, String place) {
        wishes.add(wish);
        if (!refusals.isEmpty()) {
            throw refusals.remove();
        }
        Made order = new Made("operations/" + (orders.size() + 1), wish, place, polls);
        if (forbidden.contains(wish.prompt())) {
            order.failure = Optional.of(RefusedException.filtered("The filter kept it back"));
        }
        orders.add(order);
        fuse.pass(Fuse.Point.ACCEPTED);
        return order.name;
    }

    @Override
    public ShopAnswer ask(String operation) {
        fuse.pass(Fuse.Point.POLL);
        return answer(orders.stream()
                .filter(order -> order.name.equals(operation))
                .findFirst()
                .orElseThrow());
    }

    @Override
    public ShopAnswer find(String place) {
        fuse.pass(Fuse.Point.FIND);
        if (!stores) {
            return new ShopAnswer.Failed(new InDoubtException("It stores nowhere"));
        }
        // What was kept back leaves nothing in its place.
        return orders.stream()
                .filter(order -> order.place.equals(place) && order.failure.isEmpty())
                .findFirst()
                .map(this::answer)
                .orElseGet(ShopAnswer.Pending::new);
    }

    private ShopAnswer answer(Made order) {
        if (order.left > 0) {
            order.left--;
            return new ShopAnswer.Pending();
        }
        return order.failure
                .<ShopAnswer>map(ShopAnswer.Failed::new)
                .orElseGet(() -> new ShopAnswer.Ready(target -> deliver(order, target)));
    }

    private void deliver(Made order, Path target) {
        deliveries++;
        try {
            Files.writeString(target, "who");
            fuse.pass(Fuse.Point.DOWNLOAD);
            Files.writeString(target, contents.isEmpty() ? "whole " + order.wish.prompt() : contents.remove());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Made {
        private final String name;
        private final Wish wish;
        private final String place;
        private int left;
        private Optional<ProviderException> failure = Optional.empty();

        Made(String name, Wish wish, String place, int left) {
            this.name = name;
            this.wish = wish;
            this.place = place;
            this.left = left;
        }

        private Optional<Cost> due() {
            return failure.isEmpty() || failure.get().perhapsCharged() ? Optional.of(PRICE) : Optional.empty();
        }
    }
}
