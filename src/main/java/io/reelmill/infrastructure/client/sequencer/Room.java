package io.reelmill.infrastructure.client.sequencer;

/** A simple reverberation of one channel: four combs side by side, two all-passes after them. */
final class Room {
    private static final int[] COMBS = {1687, 1601, 2053, 2251};
    private static final int[] PASSES = {347, 113};
    private static final float FEEDBACK = 0.8f;
    private static final float DULL = 0.35f;

    private final float[][] combs = new float[COMBS.length][];
    private final float[][] passes = new float[PASSES.length][];
    private final float[] dulled = new float[COMBS.length];
    private final int[] combAt = new int[COMBS.length];
    private final int[] passAt = new int[PASSES.length];

    /** @param spread frames that its walls are farther away, so that two channels differ */
    Room(int spread) {
        for (int at = 0; at < COMBS.length; at++) {
            combs[at] = new float[COMBS[at] + spread];
        }
        for (int at = 0; at < PASSES.length; at++) {
            passes[at] = new float[PASSES[at] + spread];
        }
    }

    float next(float dry) {
        float sum = 0;
        for (int at = 0; at < combs.length; at++) {
            float[] line = combs[at];
            int place = combAt[at];
            float echo = line[place];
            dulled[at] += (1 - DULL) * (echo - dulled[at]);
            line[place] = dry + FEEDBACK * dulled[at];
            combAt[at] = place + 1 == line.length ? 0 : place + 1;
            sum += echo;
        }
        float wet = sum * 0.25f;
        for (int at = 0; at < passes.length; at++) {
            float[] line = passes[at];
            int place = passAt[at];
            float held = line[place];
            line[place] = wet + 0.5f * held;
            wet = held - 0.5f * wet;
            passAt[at] = place + 1 == line.length ? 0 : place + 1;
        }
        return wet;
    }
}
