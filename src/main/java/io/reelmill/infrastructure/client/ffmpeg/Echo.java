package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.shared.audio.Sound;
import java.util.OptionalDouble;

/**
 * Finds pieces of a sound in a mix of it with others, by the waves themselves: where their correlation is highest, to half
 * a millisecond. Thread-safe.
 */
final class Echo {
    /** Samples a second that are compared: a voice has its strength below a thousand hertz. */
    private static final int RATE = 2_000;
    /** How far a piece is looked for, in samples. */
    private static final int FURTHEST = RATE * 2 / 5;
    /** Less alike than this is another sound. */
    private static final double ALIKE = 0.5;

    private final short[] piece;
    private final short[] mix;
    /** The sums of the squares of all samples of the mix before each. */
    private final double[] power;

    Echo(Sound piece, Sound mix) {
        this.piece = piece.at(RATE).samples();
        this.mix = mix.at(RATE).samples();
        this.power = new double[this.mix.length + 1];
        for (int i = 0; i < this.mix.length; i++) {
            power[i + 1] = power[i] + (double) this.mix[i] * this.mix[i];
        }
    }

    /** How much later the mix has what the sound has around an instant, in seconds; empty when it has it nowhere near. */
    OptionalDouble lag(double instant) {
        OptionalDouble near = lag(instant - 0.1, instant + 0.3);
        // What is soft or short is drowned by the rest of the mix: with more around it, it is found.
        return near.isPresent() ? near : lag(instant - 0.4, instant + 0.8);
    }

    private OptionalDouble lag(double start, double end) {
        int from = Math.max(0, (int) (start * RATE));
        int to = Math.min(piece.length, (int) (end * RATE));
        double own = 0;
        for (int i = from; i < to; i++) {
            own += (double) piece[i] * piece[i];
        }
        double most = ALIKE;
        OptionalDouble found = OptionalDouble.empty();
        for (int lag = Math.max(-FURTHEST, -from); lag <= Math.min(FURTHEST, mix.length - to); lag++) {
            double norm = Math.sqrt(own * (power[to + lag] - power[from + lag]));
            double alike = norm > 0 ? product(from, to, lag) / norm : 0;
            if (alike > most) {
                most = alike;
                found = OptionalDouble.of((double) lag / RATE);
            }
        }
        return found;
    }

    private double product(int from, int to, int lag) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += piece[i] * mix[i + lag];
        }
        return sum;
    }
}
