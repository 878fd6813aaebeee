package io.reelmill.core.provider;

import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold between our ledger and a provider's own list of orders, whatever happened. A pure function. */
public final class LedgerInvariants {
    private static final Set<Purchase.State> ACCEPTED = Set.of(Purchase.State.ORDERED, Purchase.State.DELIVERED);

    private LedgerInvariants() {}

    /**
     * An order that a provider accepted, by its own append-only list.
     *
     * @param place the place it was told to store at: the purchase's id
     * @param due what it asks for the order; empty when it failed and costs nothing
     */
    public record Accepted(String place, String sha256, Optional<Cost> due) {}

    /**
     * Everything there is to look at.
     *
     * @param clips the cached clips by their keys, and whether each is whole
     */
    public record History(List<Purchase> ledger, List<Accepted> accepted, Map<String, Boolean> clips) {}

    /** What is wrong, one line each; nothing when all is well. */
    public static List<String> violations(History history) {
        List<String> found = new ArrayList<>();
        Map<String, Purchase> byId =
                history.ledger().stream().collect(Collectors.toMap(Purchase::id, Function.identity()));
        history.accepted().forEach(order -> compare(order, Optional.ofNullable(byId.get(order.place())), found));
        history.ledger().stream()
                .filter(purchase -> ACCEPTED.contains(purchase.state()))
                .filter(purchase -> history.accepted().stream()
                        .noneMatch(order -> order.place().equals(purchase.id())))
                .forEach(purchase -> found.add("%s is in the ledger as %s and was never accepted"
                        .formatted(purchase.order(), purchase.state())));
        boughtTwice(history, byId, found);
        history.clips().forEach((key, whole) -> {
            if (!whole) {
                found.add("The clip %s is not whole".formatted(key));
            }
        });
        return found;
    }

    private static void compare(Accepted order, Optional<Purchase> intent, List<String> found) {
        if (intent.isEmpty()) {
            found.add("The order at %s was accepted without an intent".formatted(order.place()));
            return;
        }
        Purchase purchase = intent.get();
        if (!purchase.order().sha256().equals(order.sha256())) {
            found.add("%s is not what was accepted at its place".formatted(purchase.order()));
        }
        if (order.due().isPresent() && purchase.state() == Purchase.State.DECLINED) {
            found.add("%s is due and the ledger calls it declined".formatted(purchase.order()));
        }
        if (purchase.state() == Purchase.State.DELIVERED && !purchase.charged().equals(order.due())) {
            found.add("%s was charged %s and the provider asks %s"
                    .formatted(purchase.order(), purchase.charged(), order.due()));
        }
    }

    /** The same words for the same shot are due once, and once more for each time the user gave an order up. */
    private static void boughtTwice(History history, Map<String, Purchase> byId, List<String> found) {
        Map<Item, Long> due = history.accepted().stream()
                .filter(order -> order.due().isPresent() && byId.containsKey(order.place()))
                .collect(Collectors.groupingBy(order -> Item.of(byId.get(order.place())), Collectors.counting()));
        due.forEach((item, times) -> {
            long writtenOff = history.ledger().stream()
                    .filter(purchase -> purchase.state() == Purchase.State.WRITTEN_OFF)
                    .filter(purchase -> Item.of(purchase).equals(item))
                    .count();
            if (times > 1 + writtenOff) {
                found.add("%s was bought %d times".formatted(item, times));
            }
        });
    }

    private record Item(SessionId session, String item, String sha256) {
        static Item of(Purchase purchase) {
            Order order = purchase.order();
            return new Item(order.session(), order.item(), order.sha256());
        }
    }
}
