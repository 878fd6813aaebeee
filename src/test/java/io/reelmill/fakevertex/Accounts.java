package io.reelmill.fakevertex;

import io.reelmill.core.provider.LedgerInvariants;
import io.reelmill.core.provider.LedgerInvariants.Accepted;
import io.reelmill.core.provider.LedgerInvariants.History;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Our ledger beside the fake's own list of the orders it accepted. */
public record Accounts(List<Purchase> ours, List<Entry> theirs) {
    private static final Map<Kind, String> PROVIDERS =
            Map.of(Kind.VIDEO, "veo", Kind.IMAGE, "stills", Kind.TEXT, "gemini", Kind.SPEECH, "google-speech");

    public Accounts {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    public List<Purchase> ours(Kind kind) {
        return ours.stream()
                .filter(purchase -> purchase.order().provider().equals(PROVIDERS.get(kind)))
                .toList();
    }

    public List<Purchase> ours(Kind kind, Purchase.State... states) {
        return ours(kind).stream()
                .filter(purchase -> Set.of(states).contains(purchase.state()))
                .toList();
    }

    public List<Entry> theirs(Kind kind) {
        return theirs.stream().filter(entry -> entry.kind() == kind).toList();
    }

    /** What our ledger says each order of a kind costs or may cost, from the least. */
    public List<BigDecimal> weights(Kind kind) {
        return ours(kind).stream().map(Accounts::weight).sorted().toList();
    }

    /** What the fake charges for each order of a kind, from the least. */
    public List<BigDecimal> prices(Kind kind) {
        return theirs(kind).stream().map(entry -> plain(entry.price())).sorted().toList();
    }

    /** By the name of the operation, what our ledger says that clip costs or may cost. */
    public Map<String, BigDecimal> ourClips() {
        Map<String, BigDecimal> clips = new TreeMap<>();
        ours(Kind.VIDEO)
                .forEach(purchase ->
                        clips.put(purchase.operation().orElse("nameless " + purchase.id()), weight(purchase)));
        return clips;
    }

    /** By the name of the operation, what the fake charges for the clip. */
    public Map<String, BigDecimal> theirClips() {
        Map<String, BigDecimal> clips = new TreeMap<>();
        theirs(Kind.VIDEO).forEach(entry -> clips.put(entry.operation(), plain(entry.price())));
        return clips;
    }

    public static BigDecimal sum(List<BigDecimal> amounts) {
        return plain(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The fake's digests of a kind that it accepted more than once. */
    public List<String> acceptedTwice(Kind kind) {
        return twice(theirs(kind));
    }

    /** Likewise, but only what it charges for: what it refused after all may be ordered again. */
    public List<String> chargedTwice(Kind kind) {
        return twice(theirs(kind).stream()
                .filter(entry -> entry.price().signum() > 0)
                .toList());
    }

    private static List<String> twice(List<Entry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Entry::sha256, Collectors.counting())).entrySet().stream()
                .filter(words -> words.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is wrong with the clips that were bought, by {@link LedgerInvariants}. */
    public List<String> violations(Map<String, Boolean> cached) {
        List<Purchase> clips = ours(Kind.VIDEO);
        List<Purchase> nameless = new ArrayList<>(clips.stream()
                .filter(purchase -> purchase.operation().isEmpty())
                .toList());
        // The fake has digests of its own: the same one must always stand for the same one of ours.
        Map<String, String> digests = new HashMap<>();
        List<Accepted> accepted = new ArrayList<>();
        for (Entry entry : theirs(Kind.VIDEO)) {
            Optional<Purchase> purchase = clips.stream()
                    .filter(each -> isOf(each, entry))
                    .findFirst()
                    // Inline, an order whose name was lost can only be one of which no name is known.
                    .or(() -> entry.storage().isEmpty() && !nameless.isEmpty()
                            ? Optional.of(nameless.remove(0))
                            : Optional.empty());
            String sha256 = purchase.map(each -> digests.computeIfAbsent(
                            entry.sha256(), unseen -> each.order().sha256()))
                    .orElse(entry.sha256());
            accepted.add(new Accepted(purchase.map(Purchase::id).orElse(entry.operation()), sha256, due(entry)));
        }
        return LedgerInvariants.violations(new History(clips, accepted, cached));
    }

    private static boolean isOf(Purchase purchase, Entry entry) {
        return purchase.operation().filter(entry.operation()::equals).isPresent()
                || entry.storage().contains("/" + purchase.id() + "/");
    }

    private static Optional<Cost> due(Entry entry) {
        return Optional.of(entry.price())
                .filter(price -> price.signum() > 0)
                .map(price -> new Cost(plain(price), "USD"));
    }

    private static BigDecimal weight(Purchase purchase) {
        return plain(purchase.weight().orElseThrow().amount());
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
