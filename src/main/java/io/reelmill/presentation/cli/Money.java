package io.reelmill.presentation.cli;

import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Sum;
import io.reelmill.presentation.api.wire.SumBody;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Amounts of money for people: at least two decimals, and never zero for what is not known. */
final class Money {
    private static final String UNKNOWN = "unknown";
    private static final int CENTS = 2;
    private static final int FINEST = 6;

    private Money() {}

    static String of(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "0";
        }
        int decimals = amount.stripTrailingZeros().scale();
        // Upwards, so that a little is not shown as nothing.
        return amount.setScale(Math.min(FINEST, Math.max(CENTS, decimals)), RoundingMode.UP)
                .toPlainString();
    }

    static String of(Optional<BigDecimal> amount) {
        return amount.map(Money::of).orElse(UNKNOWN);
    }

    static String of(Sum sum) {
        if (sum.whole()) {
            return of(sum.amount());
        }
        return sum.amount().signum() == 0 ? UNKNOWN : "at least " + of(sum.amount());
    }

    /** As it came over the wire. */
    static Sum sum(SumBody body) {
        return new Sum(new BigDecimal(body.amount()), body.whole());
    }

    /** In a few words; empty when it is nothing. */
    static Optional<String> spent(Spending cost) {
        if (cost.isNothing()) {
            return Optional.empty();
        }
        String actual = in(of(cost.actual()), cost.currency());
        boolean certain = cost.perhaps().filter(amount -> amount.signum() == 0).isPresent();
        return Optional.of(certain ? actual : "%s, perhaps %s more".formatted(actual, of(cost.perhaps())));
    }

    /** With the currency, where there is an amount. */
    static String in(String amount, String currency) {
        return UNKNOWN.equals(amount) ? amount : amount + " " + currency;
    }

    static String in(Sum sum, String currency) {
        return in(of(sum), currency);
    }
}
