package io.reelmill.core.narration;

/**
 * The silences around the voice, in seconds.
 *
 * @param leadIn picture before the first word
 * @param pause the usual silence between two lines
 * @param tail picture after the last word
 */
public record Rhythm(double leadIn, double pause, double tail) {
    private static final double LONGEST = 1.6;

    public Rhythm {
        if (!(leadIn >= 0 && pause >= 0 && tail >= 0)) {
            throw new IllegalArgumentException(
                    "A silence cannot be shorter than nothing: %s, %s, %s".formatted(leadIn, pause, tail));
        }
    }

    /**
     * The silence between two lines: longer before a new point and after a question, shorter where a thought goes on, and
     * never so long that it seems to be over.
     */
    public double pause(String before, String after) {
        return Math.min(Math.max(LONGEST, pause), pause * LinePauses.weight(before, after));
    }

    /** Lead-in and tail together. */
    public double frame() {
        return leadIn + tail;
    }
}
