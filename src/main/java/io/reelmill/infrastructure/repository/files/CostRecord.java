package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Cost;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a session cost in all; everything is null as soon as one part of it is not known. */
record CostRecord(
        @Nullable String currency,
        @Nullable BigDecimal estimated,
        @Nullable BigDecimal actual) {

    static CostRecord of(Optional<Cost> total) {
        return total.map(cost -> new CostRecord(cost.currency(), cost.amount(), cost.amount()))
                .orElseGet(() -> new CostRecord(null, null, null));
    }
}
