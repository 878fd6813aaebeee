package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.LedgerInvariants;
import io.reelmill.core.provider.LedgerInvariants.Accepted;
import io.reelmill.core.provider.LedgerInvariants.History;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.Cost;
import io.reelmill.fakevertex.Entry;
import io.reelmill.fakevertex.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Our ledger of a batch beside the fake's of the same time.
 *
 * @param ours the purchases of all providers
 * @param theirs all that was accepted
 */
record VertexBooks(List<Purchase> ours, List<Entry> theirs) {
    private static final Map<String, Kind> SOLD =
            Map.of("veo", Kind.VIDEO, "stills", Kind.IMAGE, "gemini", Kind.TEXT, "google-speech", Kind.SPEECH);

    List<Purchase> of(String provider) {
        return ours.stream()
                .filter(purchase -> purchase.order().provider().equals(provider))
                .toList();
    }

    List<Purchase.State> states(String provider) {
        return of(provider).stream().map(Purchase::state).toList();
    }

    List<Entry> accepted(Kind kind) {
        return theirs.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** What is wrong, one line each. */
    List<String> violations() {
        List<Purchase> videos = of("veo").stream().map(VertexBooks::plain).toList();
        Map<String, Purchase> known = videos.stream().collect(Collectors.toMap(Purchase::id, Function.identity()));
        List<Accepted> accepted = accepted(Kind.VIDEO).stream()
                .map(entry -> accepted(entry, known))
                .toList();
        List<String> found = new ArrayList<>(LedgerInvariants.violations(new History(videos, accepted, Map.of())));
        SOLD.forEach((provider, kind) -> compare(provider, kind, found));
        return found;
    }

    /** Whatever was charged, our ledger counts at least as much for it. */
    private void compare(String provider, Kind kind, List<String> found) {
        BigDecimal asked = accepted(kind).stream().map(Entry::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = of(provider).stream()
                .flatMap(purchase -> purchase.weight().stream())
                .map(Cost::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (asked.compareTo(counted) > 0) {
            found.add("%s asks %s and the ledger counts %s".formatted(provider, asked, counted));
        }
    }

    private static Accepted accepted(Entry entry, Map<String, Purchase> known) {
        String[] folders = entry.storage().split("/");
        Optional<Purchase> purchase = known.values().stream()
                .filter(candidate -> List.of(folders).contains(candidate.id())
                        || candidate.operation().equals(Optional.of(entry.operation())))
                .findFirst();
        Optional<Cost> due =
                Optional.of(entry.price()).filter(price -> price.signum() > 0).map(price -> new Cost(price, "USD"));
        return new Accepted(
                purchase.map(Purchase::id).orElse("nowhere"),
                purchase.map(found -> found.order().sha256()).orElse("unknown"),
                due.map(VertexBooks::plain));
    }

    /** Equal amounts are to be equal, however many zeros they are written with. */
    private static Purchase plain(Purchase purchase) {
        return new Purchase(
                purchase.id(),
                purchase.order(),
                purchase.state(),
                purchase.operation(),
                purchase.charged().map(VertexBooks::plain),
                purchase.reason(),
                purchase.intendedAt());
    }

    private static Cost plain(Cost cost) {
        return new Cost(cost.amount().stripTrailingZeros(), cost.currency());
    }
}
