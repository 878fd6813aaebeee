package io.reelmill.core.clip;

import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.provider.UnfinishedOrderException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One order that is waited for. Only an answer about the order itself ends it: a look that fails says nothing of it. */
final class Vigil {
    private final Purchase purchase;
    private final Patience patience;
    private final Consumer<ShopAnswer.Ready> deliver;
    private final Function<ProviderException, ProviderException> ended;
    private String lately = "";

    /**
     * How long it is waited for.
     *
     * @param until from then on one look is enough
     * @param deadline for people: what the time in all was
     */
    record Patience(Instant until, Duration deadline) {}

    /** What one look at an order showed. */
    enum Seen {
        DELIVERED,
        /** Nothing yet. */
        NOTHING,
        /** Neither shop nor store could be reached. */
        AWAY
    }

    /** @param ended closes the order and says what to throw */
    Vigil(
            Purchase purchase,
            Patience patience,
            Consumer<ShopAnswer.Ready> deliver,
            Function<ProviderException, ProviderException> ended) {
        this.purchase = purchase;
        this.patience = patience;
        this.deliver = deliver;
        this.ended = ended;
    }

    Seen look(Supplier<ShopAnswer> shop) {
        ShopAnswer answer;
        try {
            answer = shop.get();
        } catch (TransientProviderException | RefusedException failure) {
            return away(failure);
        }
        return answer.either(
                this::take,
                failed -> {
                    throw ended.apply(failed.reason());
                },
                () -> {
                    lately = "";
                    return Seen.NOTHING;
                });
    }

    /** What is made is not lost because it cannot be fetched for a while: it is paid, and must not be ordered anew. */
    private Seen take(ShopAnswer.Ready ready) {
        try {
            deliver.accept(ready);
            return Seen.DELIVERED;
        } catch (TransientProviderException failure) {
            return away(failure);
        } catch (RefusedException refused) {
            if (refused.perhapsCharged()) {
                throw ended.apply(refused);
            }
            return away(refused);
        }
    }

    private Seen away(ProviderException failure) {
        lately = ". The last look at it failed: " + failure.getMessage();
        return Seen.AWAY;
    }

    /** @throws UnfinishedOrderException when the time is over */
    void checkPatience(Instant now) {
        if (!now.isBefore(patience.until())) {
            throw new UnfinishedOrderException(
                    "The order %s is not finished after %s; it stays placed, and the next run waits for it again%s"
                            .formatted(purchase.order(), patience.deadline(), lately));
        }
    }
}
