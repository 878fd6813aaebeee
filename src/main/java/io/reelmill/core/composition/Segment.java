package io.reelmill.core.composition;

import java.nio.file.Path;

/**
 * A clip in its place on the timeline.
 *
 * @param start its first frame on the video's clock
 * @param frames until the next segment begins
 * @param overlap frames more, crossfaded into the next segment; 0 for the last
 */
public record Segment(Path clip, int start, int frames, int overlap) {}
