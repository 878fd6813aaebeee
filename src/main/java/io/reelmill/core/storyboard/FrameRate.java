package io.reelmill.core.storyboard;

/** Frames a second as a rational, so that 30000/1001 stays exact. */
public record FrameRate(int numerator, int denominator) {
    public FrameRate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("Not a frame rate: " + numerator + "/" + denominator);
        }
    }

    /** The frame nearest to a time in seconds. */
    public int frameAt(double seconds) {
        return (int) Math.round(seconds * numerator / denominator);
    }

    /** When a frame begins, in seconds. */
    public double seconds(int frame) {
        return (double) frame * denominator / numerator;
    }

    /** As ffmpeg writes it: {@code 30/1}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
