package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.shared.retry.Patience.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An intent whose transaction ended with a broken connection may have been written down after all. Then that one is taken: a
 * second would leave the first in doubt, though nothing was ever ordered by it.
 */
record IntentAgain(Ledger ledger, InstantSource clock) implements AwaitedCalls.Again {
    @Override
    public Work<Object, Throwable> of(String method, Object[] arguments, Work<Object, Throwable> call) {
        if (!method.equals("intend")) {
            return call;
        }
        Order order = (Order) arguments[0];
        // As fine as it is kept.
        Instant begun = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return () -> {
            Optional<Purchase> written = ledger.latest(order.session(), order.item(), order.sha256())
                    .filter(purchase -> purchase.state() == Purchase.State.INTENDED
                            && !purchase.intendedAt().isBefore(begun));
            return written.isPresent() ? written.get() : call.run();
        };
    }
}
