package io.reelmill.core.operation;

/**
 * What came of a launch.
 *
 * @param batch its number
 */
public record Launched(long batch, Outcome outcome) {
    /** What is done now. */
    public enum Outcome {
        /** A new batch has begun. */
        STARTED,
        /** An unfinished batch of the same content goes on. */
        RESUMED,
        /** The batch was finished before; nothing is made. */
        FINISHED
    }
}
