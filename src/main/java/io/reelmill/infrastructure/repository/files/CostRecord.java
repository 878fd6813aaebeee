package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Spending;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session costs. An amount of which a part is not known is null; all is null before the session ended for the first
 * time.
 *
 * @param actual what is charged for certain
 * @param perhaps what may be charged besides
 */
record CostRecord(
        @Nullable String currency,
        @Nullable BigDecimal estimated,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal perhaps) {

    static CostRecord of(Optional<Spending> cost) {
        return cost.map(spending -> new CostRecord(
                        spending.currency(),
                        spending.estimated().orElse(null),
                        spending.actual().orElse(null),
                        spending.perhaps().orElse(null)))
                .orElseGet(() -> new CostRecord(null, null, null, null));
    }

    Optional<Spending> spending() {
        return Optional.ofNullable(currency)
                .map(known -> new Spending(
                        known,
                        Optional.ofNullable(estimated),
                        Optional.ofNullable(actual),
                        Optional.ofNullable(perhaps).or(this::nothing)));
    }

    /** A file of an earlier version does not say it; where no order could cost anything, none may have. */
    private Optional<BigDecimal> nothing() {
        return Optional.ofNullable(estimated).filter(most -> most.signum() == 0);
    }
}
