package io.reelmill.core.composition;

import java.util.List;

/**
 * What a bed of music is composed to.
 *
 * @param seconds the length of the video
 * @param voiced until when somebody speaks, in seconds; 0 where nobody does
 * @param turns when a new scene begins, in seconds, in order
 */
public record Score(double seconds, double voiced, List<Double> turns, long seed) {
    public Score {
        turns = List.copyOf(turns);
    }
}
