package io.reelmill.shared.audio;

import java.util.Arrays;

/**
 * Mono sound of 16 bit.
 *
 * @param rate samples a second
 */
public record Sound(short[] samples, int rate) {
    public double seconds() {
        return (double) samples.length / rate;
    }

    /** The same sound with so many samples a second. */
    public Sound at(int otherRate) {
        return rate == otherRate ? this : new Sound(new Resampler(rate, otherRate).resampled(samples), otherRate);
    }

    /** From one sample up to another. */
    public Sound part(int from, int to) {
        return new Sound(Arrays.copyOfRange(samples, from, to), rate);
    }
}
