package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends to {@code logs/session.log}. Thread-safe: a line is one write. */
final class FileSessionLog implements SessionLog {
    private static final Logger LOG = LoggerFactory.getLogger(FileSessionLog.class);

    private final Home home;
    private final Clock clock;

    FileSessionLog(Home home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public void line(SessionId id, String text) {
        SessionLayout layout = new SessionLayout(home.outputs().resolve(id.value()));
        try {
            append(layout, "%s %s\n".formatted(clock.instant().truncatedTo(ChronoUnit.MILLIS), visible(text)));
        } catch (IOException | UncheckedIOException failure) {
            LOG.debug("No line in {}: {}", layout.log(), failure.getMessage());
        }
    }

    private static void append(SessionLayout layout, String line) throws IOException {
        Path log = layout.path(SessionLayout.LOGS).resolve(layout.log().getFileName());
        Files.write(
                log,
                line.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** The text with everything that could end the line, colour it or turn its direction written as an escape. */
    static String visible(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(each -> {
            if (steers(each)) {
                line.append("\\u%04x".formatted(each));
            } else {
                line.append((char) each);
            }
        });
        return line.toString();
    }

    private static boolean steers(int character) {
        boolean endsLine = character == 0x2028 || character == 0x2029;
        boolean turns = character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
        return Character.isISOControl(character) || endsLine || turns;
    }
}
