package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts batches as every other launch does, and waits for their end. */
final class JobBatchRunner implements BatchRunner {
    private final Launches launches;
    private final Starting starting;
    private final Batches batches;

    JobBatchRunner(Launches launches, Starting starting, Batches batches) {
        this.launches = launches;
        this.starting = starting;
        this.batches = batches;
    }

    @Override
    public BatchView run(Path source, boolean again, Doubts doubts) {
        Launch launch = new Launch(source, source, again, wishes(doubts), Optional.empty());
        return ended(() -> starting.start(launch));
    }

    @Override
    public BatchView restart(long batch, Doubts doubts) {
        return ended(() -> starting.restart(batch, wishes(doubts)));
    }

    private static Wishes wishes(Doubts doubts) {
        return new Wishes(doubts, Optional.empty(), Optional.empty());
    }

    private BatchView ended(Supplier<Starting.Begun> launch) {
        Starting.Begun begun;
        try {
            begun = launches.during(launch);
        } catch (UnknownException | ConflictException refused) {
            throw new UnreadableRequestsException(String.valueOf(refused.getMessage()), refused);
        }
        begun.end().join();
        long batch = begun.launched().batch();
        return batches.find(batch)
                .orElseThrow(() -> new IllegalStateException("The batch %d has vanished".formatted(batch)));
    }
}
