package io.reelmill.presentation.cli.progress;

import io.reelmill.core.session.Progress;
import java.time.Instant;

/**
 * Where one running session stands.
 *
 * @param name the user's own reference
 * @param step the step's name as the job has it; empty before the first
 * @param reached how much of the session is done, 0 to 1; never goes back
 * @param since when the step began
 */
record Track(String name, String topic, String step, double reached, Instant since) {
    static Track waiting(String name, String topic, Instant now) {
        return new Track(name, topic, "", 0, now);
    }

    Track moved(Progress progress, Instant now) {
        double share = Math.min(1, Math.max(0, progress.share()));
        double there =
                Stage.of(progress.stage()).map(stage -> stage.reached(share)).orElse(reached);
        Instant begun = progress.stage().equals(step) ? since : now;
        return new Track(name, topic, progress.stage(), Math.max(reached, there), begun);
    }
}
