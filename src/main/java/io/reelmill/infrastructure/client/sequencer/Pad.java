package io.reelmill.infrastructure.client.sequencer;

/** A soft saw-tooth behind a slowly moving low-pass, swelling and fading. */
final class Pad extends Voice {
    private static final int CONTROL = 64;
    private static final double RELEASE = 1.4;

    private final double step;
    private final double level;
    private final long attack;
    private final long held;
    private final double release;
    private final double coefficient;
    private final double sway;
    private double phase;
    private double moving;
    private double first;
    private double second;

    Pad(Note note, double cents, double brightness) {
        super(note.length() + RELEASE);
        this.step = note.hertz() * StrictMath.pow(2, cents / 1200) / RATE;
        this.level = note.level();
        this.attack = (long) (Math.min(0.7, note.length() / 2) * RATE);
        this.held = (long) (note.length() * RATE);
        this.release = RELEASE * RATE;
        this.coefficient = pole(brightness);
        this.sway = 0.13 / RATE;
        this.phase = note.pitch() * 0.37 % 1;
    }

    @Override
    float sample(long frame) {
        phase += step;
        if (phase >= 1) {
            phase -= 1;
        }
        double saw = 2 * phase - 1 - corner();
        if (frame % CONTROL == 0) {
            moving = coefficient * (1 + 0.35 * sine(frame * sway));
        }
        first += moving * (saw - first);
        second += moving * (first - second);
        return (float) (second * level * envelope(frame));
    }

    /** Rounds the saw's edge, so that no overtone folds back. */
    private double corner() {
        if (phase < step) {
            double t = phase / step;
            return t + t - t * t - 1;
        }
        if (phase > 1 - step) {
            double t = (phase - 1) / step;
            return t * t + t + t + 1;
        }
        return 0;
    }

    private double envelope(long frame) {
        double in = frame < attack ? (double) frame / attack : 1;
        double out = frame < held ? 1 : Math.max(0, 1 - (frame - held) / release);
        return in * in * (3 - 2 * in) * out * out;
    }
}
