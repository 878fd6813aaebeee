package io.reelmill.infrastructure.inbox;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Batches by their content, without making anything. A first line {@code broken} cannot be read. */
final class FakeMill implements UnusedControl, UnusedArchive {
    final List<Launch> launches = new ArrayList<>();
    final Map<String, Long> byContent = new HashMap<>();
    final Map<Long, BatchDigest> batches = new HashMap<>();
    boolean stopping;
    int rejected;
    /** What happens after it was said that a content was abandoned. */
    Runnable meanwhile = () -> {};

    @Override
    public synchronized Launched start(Launch launch) {
        if (stopping) {
            throw new StoppingException("The node is stopping");
        }
        String content = content(launch.requests());
        Long known = byContent.get(content);
        if (known != null && batches.containsKey(known) && !launch.again()) {
            BatchState state = batches.get(known).state();
            if (state == BatchState.ABANDONED) {
                Runnable once = meanwhile;
                meanwhile = () -> {};
                once.run();
                throw new ConflictException("It was abandoned");
            }
            if (state == BatchState.RUNNING) {
                throw new AlreadyRunningException("It is being made", OptionalLong.of(known));
            }
            return new Launched(known, Launched.Outcome.FINISHED);
        }
        launches.add(launch);
        long number = launches.size();
        byContent.put(content, number);
        set(number, BatchState.RUNNING, Map.of(), Optional.empty());
        return new Launched(number, Launched.Outcome.STARTED);
    }

    private static String content(Path file) {
        try {
            String text = Files.readString(file);
            if (text.startsWith("broken")) {
                throw new UnreadableRequestsException(file + ", line 1: unknown column 'broken'");
            }
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void set(long batch, BatchState state, Map<SessionState, Integer> sessions, Optional<String> reason) {
        batches.put(
                batch,
                new BatchDigest(
                        batch,
                        launches.get((int) batch - 1).source(),
                        state,
                        Instant.EPOCH,
                        Optional.empty(),
                        sessions,
                        rejected,
                        reason,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Override
    public Optional<BatchDigest> batch(long batch) {
        return Optional.ofNullable(batches.get(batch));
    }

    @Override
    public void delete(long batch) {
        batches.remove(batch);
    }
}
