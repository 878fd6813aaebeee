package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.presentation.api.wire.EventBody;
import io.reelmill.presentation.cli.StoppedException;
import io.reelmill.presentation.cli.UnavailableServiceException;
import io.reelmill.presentation.cli.remote.EventStream.Sign;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows one batch of a service to its end. For one thread; {@link #stop} may come from any. */
final class Watch implements AutoCloseable {
    private static final Set<BatchState> GOING_ON = EnumSet.of(BatchState.RUNNING, BatchState.INTERRUPTED);

    private final Service service;
    private final RemoteBatches batches;
    private final ProgressListener listener;
    private final Patience patience;
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
    private @Nullable EventStream stream;
    private Optional<Long> last = Optional.empty();
    private boolean seemsOver;
    private volatile boolean stopped;

    /**
     * How long what is waited for.
     *
     * @param silence after which a connection is taken for dead: a service gives a sign of life every 15 s
     * @param between two tries to reach the service again
     * @param tries until it is given up
     * @param settling until a stopped batch shows whether it goes on by itself
     */
    record Patience(Duration silence, Duration between, int tries, Duration settling) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(45), Duration.ofSeconds(2), 15, Duration.ofMillis(500));
    }

    Watch(Service service, ProgressListener listener, Patience patience) {
        this.service = service;
        this.batches = new RemoteBatches(service);
        this.listener = listener;
        this.patience = patience;
    }

    /** No longer follows; what is followed goes on. */
    void stop() {
        stopped = true;
        signs.add(Sign.OF_LIFE);
    }

    /** Launches while it listens already, so that it hears everything, and returns the batch as it has ended. */
    BatchView of(Supplier<Launched> launch) {
        try {
            stream = EventStream.open(service, last, signs);
        } catch (IOException silence) {
            throw new UnavailableServiceException(
                    "The service at %s does not answer (%s); see whether it runs"
                            .formatted(service.url(), Refusals.reason(silence)),
                    silence);
        }
        Launched launched = launch.get();
        return launched.outcome() == Launched.Outcome.FINISHED ? batch(launched.batch()) : followed(launched.batch());
    }

    private BatchView followed(long batch) {
        while (true) {
            Optional<Sign> sign = next();
            if (stopped) {
                throw new StoppedException(
                        "no longer watched; batch %d goes on in the service, and 'reelmill stop %d' stops it"
                                .formatted(batch, batch));
            }
            Optional<BatchView> end =
                    sign.filter(came -> !came.ended()).isEmpty() ? reconnected(batch) : heard(batch, sign.get());
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** A service that cannot say now how the batch stands is one to which the connection was lost. */
    private Optional<BatchView> heard(long batch, Sign sign) {
        try {
            return told(batch, sign);
        } catch (UnavailableServiceException silence) {
            return reconnected(batch);
        }
    }

    private Optional<Sign> next() {
        return waited(patience.silence());
    }

    private Optional<Sign> waited(Duration time) {
        try {
            return Optional.ofNullable(signs.poll(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            stopped = true;
            return Optional.empty();
        }
    }

    /** The batch, if it has ended. A sign of life is the occasion to ask whether its end was missed. */
    private Optional<BatchView> told(long batch, Sign sign) {
        if (sign.event().isEmpty()) {
            return missed(batch);
        }
        EventBody event = sign.event().get();
        boolean end = event.batch() == batch && event.event().equals("batch.ended");
        Optional<BatchView> ended = end ? settled(batch) : Optional.empty();
        if (event.batch() == batch) {
            ToldEvents.hand(event, listener);
        }
        // Only now: when the service cannot be asked what belongs to it, it is told again.
        last = Optional.of(event.id());
        return ended;
    }

    /** A node that is being stopped itself tells of the end before it leaves the batch to whoever comes next. */
    private Optional<BatchView> settled(long batch) {
        Optional<BatchView> end = ended(batch);
        if (end.filter(view -> view.state() == BatchState.STOPPED).isEmpty()) {
            return end;
        }
        try {
            Thread.sleep(patience.settling().toMillis());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        return ended(batch);
    }

    /** What is seen at two signs of life is over: after the first, its last events may still be on their way. */
    private Optional<BatchView> missed(long batch) {
        Optional<BatchView> end = ended(batch);
        boolean again = seemsOver;
        seemsOver = end.isPresent();
        return end.filter(view -> again);
    }

    private Optional<BatchView> reconnected(long batch) {
        close();
        // What the old connection still had to say comes again.
        signs.clear();
        for (int attempt = 0; attempt < patience.tries() && !stopped; attempt++) {
            try {
                stream = EventStream.open(service, last, signs);
                // What was missed is sent now, if it is known from where on.
                return last.isPresent() ? Optional.empty() : ended(batch);
            } catch (IOException | UnavailableServiceException silence) {
                close();
                waited(patience.between());
            }
        }
        throw new StoppedException(
                "The service at %s answers no more; batch %d goes on when it runs again, and 'reelmill show %d' tells how it stands"
                        .formatted(service.url(), batch, batch));
    }

    private Optional<BatchView> ended(long batch) {
        return Optional.of(batch(batch)).filter(view -> !GOING_ON.contains(view.state()));
    }

    private BatchView batch(long number) {
        return batches.find(number).orElseThrow(() -> unknown(number));
    }

    private UnknownException unknown(long batch) {
        return new UnknownException(
                "The service at %s knows batch %d no more; it was deleted meanwhile".formatted(service.url(), batch));
    }

    @Override
    public void close() {
        EventStream open = stream;
        if (open != null) {
            open.close();
        }
    }
}
