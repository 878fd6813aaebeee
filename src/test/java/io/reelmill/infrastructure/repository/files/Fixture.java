package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Home;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Stores as they are after a start of the process. */
final class Fixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

    private Fixture() {}

    static FileSessionStore store(Path home, DurableFiles files) {
        Home root = new Home(home);
        return new FileSessionStore(root, CLOCK, new FileSessionLog(root, CLOCK), files);
    }
}
