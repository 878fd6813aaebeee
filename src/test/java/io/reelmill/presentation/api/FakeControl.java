package io.reelmill.presentation.api;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts nothing, and remembers what it was asked; content decides what it answers. */
final class FakeControl implements BatchControl {
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Path> files = new CopyOnWriteArrayList<>();
    final AtomicInteger starts = new AtomicInteger();

    @Override
    public Launched start(Launch launch) {
        String content = read(launch.requests());
        files.add(launch.requests());
        asked.add("start %s again=%s %s %s"
                .formatted(
                        launch.source(),
                        launch.again(),
                        launch.wishes().doubts(),
                        launch.wishes().budget().map(String::valueOf).orElse("-")));
        asked.add(content);
        if (content.contains("running")) {
            throw new AlreadyRunningException("Batch 9 is being made of this; wait for it", OptionalLong.of(9));
        }
        if (content.contains("broken")) {
            throw new UnreadableRequestsException(launch.requests() + " has no column 'topic'; add it");
        }
        if (content.contains("away")) {
            throw new org.springframework.dao.DataAccessResourceFailureException("no connection to 10.1.2.3");
        }
        if (content.contains("bug")) {
            throw new IllegalStateException("select secret from /etc/passwd");
        }
        return new Launched(
                starts.incrementAndGet(),
                content.contains("done") ? Launched.Outcome.FINISHED : Launched.Outcome.STARTED);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Launched restart(long batch, Wishes wishes) {
        asked.add("restart %d %s %s"
                .formatted(
                        batch,
                        wishes.doubts(),
                        wishes.only().map(SessionId::value).orElse("-")));
        require(batch);
        return new Launched(batch, Launched.Outcome.RESUMED);
    }

    @Override
    public void stop(long batch) {
        asked.add("stop " + batch);
        require(batch);
    }

    @Override
    public void stop(SessionId session) {
        asked.add("stop " + session);
    }

    @Override
    public void abandon(long batch) {
        asked.add("abandon " + batch);
        throw new ConflictException("Batch %d is finished; there is nothing to give up".formatted(batch));
    }

    @Override
    public boolean recover(long batch) {
        asked.add("recover " + batch);
        return true;
    }

    @Override
    public void delete(SessionId session) {
        asked.add("delete " + session);
    }

    @Override
    public void delete(long batch) {
        asked.add("delete " + batch);
    }

    private static void require(long batch) {
        if (batch != 3) {
            throw new UnknownException("There is no batch %d; there is 3".formatted(batch));
        }
    }
}
