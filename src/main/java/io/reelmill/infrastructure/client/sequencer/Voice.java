package io.reelmill.infrastructure.client.sequencer;

/** A note while it sounds: one sample after the other, until it is over. */
abstract class Voice {
    static final int RATE = 48_000;

    private static final int TABLE = 4096;
    private static final float[] SINE = new float[TABLE + 1];

    static {
        for (int at = 0; at <= TABLE; at++) {
            SINE[at] = (float) StrictMath.sin(2 * StrictMath.PI * at / TABLE);
        }
    }

    private long played;
    private final long frames;

    /** @param seconds after which it is silent */
    Voice(double seconds) {
        this.frames = (long) (seconds * RATE);
    }

    final boolean over() {
        return played >= frames;
    }

    final float next() {
        return sample(played++);
    }

    /** The sample at a frame of the note; asked for in order. */
    abstract float sample(long frame);

    /** The sine of a phase given in turns, from 0. */
    static float sine(double turns) {
        double place = (turns - Math.floor(turns)) * TABLE;
        int at = (int) place;
        return SINE[at] + (float) (place - at) * (SINE[at + 1] - SINE[at]);
    }

    /** What a level falls by in a frame to reach a thousandth after so many seconds. */
    static double decay(double seconds) {
        return StrictMath.exp(StrictMath.log(0.001) / (seconds * RATE));
    }

    /** The coefficient of a one-pole low-pass. */
    static double pole(double hertz) {
        return 1 - StrictMath.exp(-2 * StrictMath.PI * hertz / RATE);
    }
}
