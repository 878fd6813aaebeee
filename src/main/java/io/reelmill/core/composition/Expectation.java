package io.reelmill.core.composition;

import io.reelmill.core.narration.CaptionTrack;

/**
 * What a master is measured against.
 *
 * @param ceiling the longest length that is right, in seconds; infinite when the script was given word for word
 */
public record Expectation(Timeline timeline, CaptionTrack captions, double ceiling) {}
