package io.reelmill.fakevertex;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where orders are taken: held to their quota, priced and written down. Thread-safe. */
final class Till {
    private static final Set<Effect> NOT_MADE = Set.of(Effect.BLOCKED, Effect.OPERATION_ERROR, Effect.NEVER_DONE);

    private final Orders orders;
    private final Settings settings;
    private final Map<Kind, Gate> gates = new EnumMap<>(Kind.class);

    Till(Settings settings, Orders orders) {
        this.orders = orders;
        this.settings = settings;
        for (Kind kind : Kind.values()) {
            gates.put(kind, new Gate(settings.quotas().getOrDefault(kind, Quota.NONE), settings.clock()));
        }
    }

    /** Goes on with the order when its quota allows it, and answers 429 otherwise. */
    Reply admit(Kind kind, Duration work, Supplier<Reply> order) {
        return gate(kind)
                .enter(work)
                .map(refusal -> Reply.error(429, refusal.message(), refusal.retryAfter()))
                .orElseGet(order);
    }

    /** Writes an order down that is answered at once. */
    void take(Kind kind, String model, String sha256, Usage usage, Optional<Fault> fault) {
        take(new Item(kind, model, sha256, usage), "", "", fault);
    }

    void take(Item item, String operation, String storage, Optional<Fault> fault) {
        boolean made = fault.filter(found -> NOT_MADE.contains(found.effect())).isEmpty();
        orders.accept(new Entry(
                0,
                settings.clock().instant(),
                item.kind(),
                item.model(),
                item.sha256(),
                item.usage(),
                made ? settings.prices().of(item.kind(), item.usage()) : BigDecimal.ZERO,
                operation,
                storage,
                fault.map(found -> found.effect().label()).orElse(Entry.MADE)));
    }

    Map<Kind, Gate.Count> counts() {
        Map<Kind, Gate.Count> counts = new EnumMap<>(Kind.class);
        gates.forEach((kind, gate) -> counts.put(kind, gate.count()));
        return counts;
    }

    private Gate gate(Kind kind) {
        return Objects.requireNonNull(gates.get(kind));
    }

    /** What is sold. */
    record Item(Kind kind, String model, String sha256, Usage usage) {}
}
