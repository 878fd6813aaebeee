package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.KeepSchedules;
import io.reelmill.core.operation.Schedule;
import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code jobs/schedules.yml}, looked at again and again. What it says counts when two looks have found the same: a file that
 * is being written is short or gone for a moment. While it cannot be used the schedules stay as they were; when it is not
 * there, none come from it. Only one thread looks.
 */
final class SchedulesFile {
    /** Under the home; also what messages call it. */
    static final String NAME = "jobs/schedules.yml";

    private static final Logger LOG = LoggerFactory.getLogger(SchedulesFile.class);
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final SchedulesReader reader;
    private final KeepSchedules keep;
    private @Nullable String text;
    private @Nullable String seen;
    private List<Schedule> schedules = List.of();
    private volatile Optional<String> problem = Optional.empty();

    SchedulesFile(Path file, SchedulesReader reader, KeepSchedules keep) {
        this.file = file;
        this.reader = reader;
        this.keep = keep;
    }

    /** What is wrong with it, with its line and the remedy. */
    Optional<String> problem() {
        return problem;
    }

    /** Has the schedules of this service be as the file says. */
    void look() {
        try {
            String now = read();
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(text)) {
                schedules = reader.read(now);
                text = now;
                LOG.info("{} has {} schedules", NAME, schedules.size());
            }
            if (now.equals(text)) {
                problem = Optional.empty();
            }
        } catch (IllegalArgumentException broken) {
            tell(Printable.oneLine(String.valueOf(broken.getMessage())));
        }
        // Also when nothing changed: another node may have read an older file a moment later. Before it was once read
        // nobody knows what it says.
        if (text != null) {
            keep.fromFile(schedules);
        }
    }

    private void tell(String message) {
        if (!problem.equals(Optional.of(message))) {
            LOG.error("{}. The schedules stay as they were until it is corrected", message);
        }
        problem = Optional.of(message);
    }

    private String read() {
        try {
            if (Files.notExists(file)) {
                return "";
            }
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(NAME + " is larger than 1 MB; put long lists into CSV files");
            }
            return Files.readString(file);
        } catch (CharacterCodingException encoding) {
            throw new IllegalArgumentException(NAME + " is not in UTF-8; save it as such", encoding);
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    NAME + " cannot be read; check that it is a file and its permissions", failure);
        }
    }
}
