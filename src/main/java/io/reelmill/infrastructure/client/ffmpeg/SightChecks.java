package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.infrastructure.client.ffmpeg.Checks.check;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.session.Check;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The promises that only eyes would find broken. */
final class SightChecks {
    private static final double LONGEST_PICTURE = 6;
    /** A picture's change is seen at the next sketch. */
    private static final double ROUNDING = 0.25;

    private static final double LEAST_CONTRAST = 4.5;
    private static final double LEAST_LIKENESS = 0.7;

    private SightChecks() {}

    static List<Check> of(Evidence evidence, Timeline timeline) throws IOException {
        Sketches sketches = evidence.sketches();
        long repeats = sketches.repeats(timeline);
        double longest = sketches.longest();
        List<Check> checks = new ArrayList<>(List.of(
                check("repeatedShots", repeats + " like an earlier one", "0", repeats == 0),
                check(
                        "pictureChanges",
                        "%.1f s without a change",
                        longest,
                        "at most 6 s",
                        longest <= LONGEST_PICTURE + ROUNDING)));
        if (evidence.captioned()) {
            BurnedCaptions.Sight sight = evidence.captions();
            checks.add(check(
                    "captionsAsPainted",
                    "%.2f alike",
                    sight.likeness(),
                    "at least 0.70",
                    sight.likeness() >= LEAST_LIKENESS));
            checks.add(check(
                    "captionContrast",
                    "%.1f:1 where it is least",
                    sight.contrast(),
                    "at least 4.5:1",
                    sight.contrast() >= LEAST_CONTRAST));
        }
        return checks;
    }
}
