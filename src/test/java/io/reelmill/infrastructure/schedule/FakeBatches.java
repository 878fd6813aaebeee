package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.BatchDigest;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.StoppingException;
import io.reelmill.core.operation.UnusedArchive;
import io.reelmill.core.operation.UnusedControl;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Batches that are only written down. Several nodes may share one. */
final class FakeBatches implements UnusedControl, UnusedArchive {
    /** What was launched; the place, from 1, is the batch's number. */
    final List<Launch> launches = new ArrayList<>();

    final List<String> contents = new ArrayList<>();
    volatile BatchState state = BatchState.COMPLETED;
    volatile boolean stopping;
    volatile boolean runsAlready;
    volatile boolean unreadable;
    volatile boolean abandoned;
    /** What happens between a launch and its answer. */
    volatile Runnable meanwhile = () -> {};

    @Override
    public synchronized Launched start(Launch launch) {
        if (stopping) {
            throw new StoppingException("stopping");
        }
        if (runsAlready) {
            throw new AlreadyRunningException("It is being made", OptionalLong.of(launches.size()));
        }
        if (abandoned) {
            throw new ConflictException("Batch 1 was abandoned");
        }
        if (unreadable) {
            meanwhile.run();
            throw new UnreadableRequestsException("gone");
        }
        try {
            contents.add(Files.readString(launch.requests()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        launches.add(launch);
        meanwhile.run();
        return new Launched(launches.size(), Launched.Outcome.STARTED);
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return Optional.of(new BatchDigest(
                batch,
                Path.of("jobs/list.csv"),
                state,
                Instant.EPOCH,
                Optional.empty(),
                Map.of(SessionState.COMPLETED, 1),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
