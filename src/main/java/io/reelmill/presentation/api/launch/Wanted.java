package io.reelmill.presentation.api.launch;

import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionId;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.RestartBody;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of a launch or a restart. */
public final class Wanted {
    private Wanted() {}

    /** @param only the session that alone is to be made */
    public static Wishes of(@Nullable RestartBody body, Optional<SessionId> only) {
        return body == null
                ? new Wishes(Doubts.KEPT, Optional.empty(), only)
                : of(body.buyAgain(), body.budget(), only);
    }

    /** @throws InvalidValueException when the budget is no amount of money */
    public static Wishes of(boolean buyAgain, @Nullable String budget, Optional<SessionId> only) {
        return new Wishes(
                buyAgain ? Doubts.BOUGHT_AGAIN : Doubts.KEPT,
                Optional.ofNullable(budget).map(Wanted::amount),
                only);
    }

    /** What a restart is by its wishes, however they were written. */
    public static Replays.What what(Wishes wishes) {
        return new Replays.What(
                "%s %s"
                        .formatted(
                                wishes.doubts(),
                                wishes.budget().map(BigDecimal::toPlainString).orElse("-")),
                wishes.doubts() == Doubts.KEPT);
    }

    private static BigDecimal amount(String written) {
        if (!written.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new InvalidValueException("budget is an amount like 2.50, without a currency and not below zero");
        }
        return new BigDecimal(written);
    }
}
