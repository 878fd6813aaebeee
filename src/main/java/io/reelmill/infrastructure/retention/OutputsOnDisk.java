package io.reelmill.infrastructure.retention;

import io.reelmill.core.operation.Outputs;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The session directories under the home's {@code outputs/}. */
record OutputsOnDisk(Home home, Clock clock) implements Outputs {
    private static final Pattern SESSION = Pattern.compile("session_\\d{8}_\\d{6}_[0-9a-f]{8}");

    /** Whoever deletes a session now is done long before: it is a leftover after so long. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    @Override
    public Map<SessionId, Long> sizes() {
        Map<SessionId, Long> sizes = new HashMap<>();
        for (Path directory : new Tree(home.outputs()).children("session_*")) {
            String name = directory.getFileName().toString();
            if (SESSION.matcher(name).matches()) {
                sizes.put(new SessionId(name), new Tree(directory).bytes());
            }
        }
        return sizes;
    }

    @Override
    public long size(SessionId session) {
        return new Tree(home.outputs().resolve(session.value())).bytes();
    }

    @Override
    public int clear() {
        Instant before = clock.instant().minus(ABANDONED);
        List<Path> leftovers = new Tree(home.outputs())
                .children(".deleted-*").stream()
                        .filter(directory -> changedAt(directory).isBefore(before))
                        .toList();
        leftovers.forEach(directory -> new Tree(directory).delete());
        return leftovers.size();
    }

    /** When it was renamed, where the file system says it; otherwise when something in it was removed last. */
    private static Instant changedAt(Path directory) {
        try {
            return ((FileTime) Files.getAttribute(directory, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
        } catch (UnsupportedOperationException | IllegalArgumentException elsewhere) {
            return modifiedAt(directory);
        } catch (IOException vanished) {
            return Instant.MAX;
        }
    }

    private static Instant modifiedAt(Path directory) {
        try {
            return Files.getLastModifiedTime(directory, LinkOption.NOFOLLOW_LINKS)
                    .toInstant();
        } catch (IOException vanished) {
            return Instant.MAX;
        }
    }
}
