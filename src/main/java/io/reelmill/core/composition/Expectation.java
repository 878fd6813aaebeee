package io.reelmill.core.composition;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Wording;

/**
 * What a master is measured against.
 *
 * @param wording what is said in it
 * @param ceiling the longest length that is right, in seconds; infinite when the script was given word for word
 */
public record Expectation(Timeline timeline, CaptionTrack captions, Wording wording, double ceiling) {}
