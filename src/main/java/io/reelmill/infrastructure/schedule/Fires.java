package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.LaunchFires;
import io.reelmill.core.operation.NoteFires;
import io.reelmill.shared.text.Printable;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes and launches what is due. A failure is told once, and tried again at the next look. Thread-safe. */
final class Fires {
    private static final Logger LOG = LoggerFactory.getLogger(Fires.class);

    private final NoteFires note;
    private final LaunchFires launch;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    Fires(NoteFires note, LaunchFires launch) {
        this.note = note;
        this.launch = launch;
    }

    void fired(String schedule, Instant time) {
        try {
            note.due(schedule, time);
            launch.of(schedule);
            failures.remove(schedule);
        } catch (RuntimeException failure) {
            String message = Printable.oneLine(String.valueOf(failure.getMessage()));
            if (!message.equals(failures.put(schedule, message))) {
                LOG.warn("The schedule {} could not be launched ({}); it is tried again", schedule, message);
            }
        }
    }
}
