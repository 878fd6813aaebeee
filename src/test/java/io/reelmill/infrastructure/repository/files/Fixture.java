package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.Ownership;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Stores as they are after a start of the process. */
final class Fixture {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

    private Fixture() {}

    static FileSessionStore store(Path home, DurableFiles files) {
        return new FileSessionStore(new Home(home), tools(home, files, Parts.SOLE, Ownership.SOLE));
    }

    static Tools tools(Path home, DurableFiles files, Parts parts, Ownership ownership) {
        return new Tools(
                files, new VerifiedFiles(), new FileSessionLog(new Home(home), CLOCK), CLOCK, parts, ownership);
    }
}
