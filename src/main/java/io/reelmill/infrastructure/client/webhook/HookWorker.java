package io.reelmill.infrastructure.client.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.reelmill.core.operation.Deliveries;
import io.reelmill.core.operation.Deliveries.Delivery;
import io.reelmill.core.operation.Deliveries.Result;
import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the deliveries of one receiver, one after the other, so that a slow one keeps no other from being told. */
final class HookWorker {
    private static final Logger LOG = LoggerFactory.getLogger(HookWorker.class);

    /** Longer than a delivery takes, its name's look-up included. */
    static final Duration HOLD = Duration.ofMinutes(2);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private static final int GONE = 410;
    private static final int LONGEST_REASON = 300;

    private final Hook hook;
    private final Deliveries deliveries;
    private final Sender sender;
    private final MeterRegistry meters;
    private volatile boolean dismissed;

    HookWorker(Hook hook, Deliveries deliveries, Sender sender, MeterRegistry meters) {
        this.hook = hook;
        this.deliveries = deliveries;
        this.sender = sender;
        this.meters = meters;
    }

    String name() {
        return hook.name();
    }

    /** Whether the receiver has said that it wants nothing any more. */
    boolean dismissed() {
        return dismissed;
    }

    /** Makes the delivery that has been due for longest. @return whether there was one */
    boolean deliverOne() {
        Optional<Delivery> due = deliveries.claim(hook.name(), HOLD);
        due.ifPresent(delivery -> {
            Result result = sent(delivery);
            deliveries.settle(delivery, result);
            tell(delivery, result);
        });
        return due.isPresent();
    }

    private Result sent(Delivery delivery) {
        try {
            int status = sender.send(hook, delivery);
            if (status >= 200 && status < 300) {
                return Result.TAKEN;
            }
            if (status == GONE) {
                dismissed = true;
                return Result.givenUp("it answered 410 (gone)");
            }
            return failed(
                    delivery, "it answered " + status + (status / 100 == 3 ? "; redirects are not followed" : ""));
        } catch (IOException failure) {
            return failed(delivery, failure.getClass().getSimpleName() + ": " + failure.getMessage());
        } catch (RuntimeException failure) {
            // Its message may say the address, in which the receiver's secret may be.
            LOG.debug("Delivery {} could not be sent", delivery.id(), failure);
            return failed(
                    delivery, "it could not be sent: " + failure.getClass().getSimpleName());
        }
    }

    private static Result failed(Delivery delivery, String reason) {
        String line = Printable.shortened(reason, LONGEST_REASON);
        return delivery.attempt() > PAUSES.size()
                ? Result.givenUp(line)
                : Result.failed(line, PAUSES.get(delivery.attempt() - 1));
    }

    private void tell(Delivery delivery, Result result) {
        String outcome = "taken";
        if (result.error().isPresent()) {
            outcome = result.again().isPresent() ? "failed" : "given-up";
            LOG.warn(
                    "Webhook {} did not take event {} (attempt {}): {}; {}",
                    hook.name(),
                    delivery.event().id(),
                    delivery.attempt(),
                    result.error().get(),
                    result.again()
                            .map(pause -> "it is tried again in " + pause.toSeconds() + " s")
                            .orElse("it is given up"));
        }
        meters.counter("reelmill.webhooks.deliveries", "hook", hook.name(), "outcome", outcome)
                .increment();
    }
}
