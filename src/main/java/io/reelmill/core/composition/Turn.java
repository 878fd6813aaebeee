package io.reelmill.core.composition;

/**
 * How the picture turns to a shot, and why: what a person reads in {@code scripts/edit.json}.
 *
 * @param shot its number
 * @param start where it begins to be seen, in seconds of the video's clock
 * @param seconds how long the shot before is seen as well; 0 for a cut
 */
public record Turn(int shot, double start, Transition transition, double seconds, Why why) {
    /** What an editor had in mind. */
    public enum Why {
        /** It is the first. */
        OPENING,
        /** One of the two is footage or too short: cut on the word. */
        ON_THE_WORD,
        /** The same picture goes on with its next item. */
        GOES_ON,
        /** Another part of the same line. */
        SAME_THOUGHT,
        /** From what is said to the figure, the place or the meaning behind it. */
        INTO_DETAIL,
        /** A new line. */
        NEW_THOUGHT
    }
}
