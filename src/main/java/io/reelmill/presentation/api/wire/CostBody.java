package io.reelmill.presentation.api.wire;

import io.reelmill.core.session.Spending;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session cost, in decimal notation; null where it is not known.
 *
 * @param currency three letters
 */
public record CostBody(
        String currency,
        @Nullable String estimated,
        @Nullable String actual,
        @Nullable String perhaps) {
    public static CostBody of(Spending cost) {
        return new CostBody(cost.currency(), plain(cost.estimated()), plain(cost.actual()), plain(cost.perhaps()));
    }

    public Spending cost() {
        return new Spending(currency, amount(estimated), amount(actual), amount(perhaps));
    }

    private static @Nullable String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }

    private static Optional<BigDecimal> amount(@Nullable String written) {
        return Optional.ofNullable(written).map(BigDecimal::new);
    }
}
