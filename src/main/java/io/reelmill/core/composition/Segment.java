package io.reelmill.core.composition;

import java.nio.file.Path;

/**
 * A clip in its place on the timeline.
 *
 * @param start its first frame on the video's clock
 * @param frames until the next segment begins
 * @param overlap frames more, shown during the transition into the next segment; 0 where it is cut and for the last
 * @param transition into the next segment
 * @param filmed whether it is footage and not drawn
 */
public record Segment(Path clip, int start, int frames, int overlap, Transition transition, boolean filmed) {
    public Segment {
        if ((overlap == 0) != (transition == Transition.CUT)) {
            throw new IllegalArgumentException("A %s does not take %d frames".formatted(transition, overlap));
        }
    }

    /** A segment that is drawn, and crossfaded into the next where it overlaps it. */
    public Segment(Path clip, int start, int frames, int overlap) {
        this(clip, start, frames, overlap, overlap == 0 ? Transition.CUT : Transition.DISSOLVE, false);
    }
}
