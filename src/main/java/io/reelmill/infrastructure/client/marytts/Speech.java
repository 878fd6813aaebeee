package io.reelmill.infrastructure.client.marytts;

import java.util.Map;

/**
 * What the voice said at one go.
 *
 * @param samples 16 bit, mono, {@link Wav#RATE} a second
 * @param words for each written word's index when it is spoken, in seconds from the start
 */
record Speech(short[] samples, Map<Integer, Span> words) {
    Speech {
        words = Map.copyOf(words);
    }

    double seconds() {
        return (double) samples.length / Wav.RATE;
    }

    /** From when to when. */
    record Span(double start, double end) {
        Span later(double seconds) {
            return new Span(start + seconds, end + seconds);
        }

        Span and(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }

        Span within(double seconds) {
            return new Span(Math.min(Math.max(start, 0), seconds), Math.min(Math.max(end, 0), seconds));
        }
    }
}
