package io.reelmill.core.topic;

/** The mood of the music bed; lower case in a request. */
public enum Mood {
    NONE,
    CALM,
    UPBEAT,
    DRAMATIC,
    CORPORATE
}
