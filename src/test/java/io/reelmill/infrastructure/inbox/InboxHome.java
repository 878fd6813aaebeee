package io.reelmill.infrastructure.inbox;

import io.reelmill.core.operation.Exclusive;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.stub.LogLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A home with an inbox, whose clock and batches the test moves. */
abstract class InboxHome {
    private static final Exclusive TURNS = new Exclusive() {
        @Override
        public synchronized <T> T alone(String name, Supplier<T> work) {
            return work.get();
        }
    };

    @RegisterExtension
    final LogLines log = new LogLines(InboxWatch.class.getPackage());

    @TempDir
    Path root;

    final FakeMill mill = new FakeMill();
    volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");
    /** What happens while a node looks: it asks for the time twice for each file. */
    volatile Runnable meanwhile = () -> {};

    Home home;
    InboxWatch node;

    @BeforeEach
    void start() {
        home = new Home(root);
        node = node();
        node.look();
    }

    final InboxWatch node() {
        InboxFolders folders = InboxFolders.of(home);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                meanwhile.run();
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        return new InboxWatch(
                folders,
                new Arrivals(folders.inbox(), Duration.ofSeconds(5), clock),
                new Inbox(mill, mill, TURNS, new Outbox(home, folders), DataSize.ofBytes(100)));
    }

    final void drop(String name, String text) throws IOException {
        Files.writeString(root.resolve("jobs/inbox").resolve(name), text);
    }

    /** The files have not changed for long enough. */
    final void quiet() {
        now = now.plusSeconds(5);
        node.look();
    }

    final void ends(long batch, BatchState state, Map<SessionState, Integer> sessions) throws IOException {
        Files.createDirectories(home.batch(batch));
        Files.writeString(home.batch(batch).resolve("results.csv"), "results of " + batch);
        mill.set(batch, state, sessions, Optional.empty());
    }

    final List<String> in(String folder) throws IOException {
        try (Stream<Path> found = Files.list(root.resolve("jobs").resolve(folder))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
