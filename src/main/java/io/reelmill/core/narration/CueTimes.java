package io.reelmill.core.narration;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives cues the time to be read: into the silence after them first, then into the silence before.
 *
 * @param seconds the length of the video
 */
record CueTimes(double seconds) {
    static final double SHORTEST = 0.7;
    static final double LONGEST = 7;
    /** Characters a second that people read with ease. */
    static final double COMFORTABLE = 20;
    /** Characters a second that nobody is asked to read. */
    static final double FASTEST = 25;

    /** How long a cue stays after its last word where nothing follows at once. */
    private static final double LINGER = 0.3;
    /** A shorter gap between two cues looks like a flicker. */
    private static final double FLICKER = 0.25;

    /** The cues with their times on whole milliseconds, none overlapping the next. */
    CaptionTrack settle(List<Cue> raw) {
        List<Cue> settled = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < raw.size(); i++) {
            Cue cue = raw.get(i);
            double limit = i + 1 < raw.size() ? raw.get(i + 1).start() : seconds;
            double needed = Math.max(SHORTEST, characters(cue) / COMFORTABLE);
            double end = Math.min(limit, Math.max(cue.end() + LINGER, cue.start() + needed));
            double start = Math.max(before, Math.min(cue.start(), end - needed));
            if (limit - end < FLICKER && i + 1 < raw.size()) {
                end = limit;
            }
            end = Math.min(end, start + LONGEST);
            settled.add(new Cue(millis(start), millis(end), cue.words(), cue.breakBefore(), cue.joined()));
            before = end;
        }
        return new CaptionTrack(settled);
    }

    private static int characters(Cue cue) {
        String text = String.join(" ", cue.rows());
        return text.codePointCount(0, text.length());
    }

    private static double millis(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}
