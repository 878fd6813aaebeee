package io.reelmill.core.narration;

/**
 * The silences around the voice, in seconds.
 *
 * @param leadIn picture before the first word
 * @param pause silence between two lines
 * @param tail picture after the last word
 */
public record Rhythm(double leadIn, double pause, double tail) {
    public Rhythm {
        if (!(leadIn >= 0 && pause >= 0 && tail >= 0)) {
            throw new IllegalArgumentException(
                    "A silence cannot be shorter than nothing: %s, %s, %s".formatted(leadIn, pause, tail));
        }
    }

    /** Lead-in and tail together. */
    public double frame() {
        return leadIn + tail;
    }
}
