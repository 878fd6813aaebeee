package io.reelmill.infrastructure.client.sequencer;

import java.util.Random;

/** A plucked string: noise that goes round a delay line and loses its edge. */
final class Pluck extends Voice {
    private static final double RING = 1.1;

    private final float[] string;
    private final double damping;
    private final double level;
    private final double part;
    private int at;
    private float before;
    private float smooth;

    Pluck(Note note) {
        super(RING);
        double period = RATE / note.hertz() - 0.5;
        this.string = new float[(int) period];
        this.part = period - string.length;
        this.level = note.level() * 1.6;
        this.damping = StrictMath.pow(0.001, period / RATE / 0.9);
        Random noise = new Random(note.pitch() * 7919L + (long) (note.start() * 1000));
        float low = 0;
        float mean = 0;
        for (int index = 0; index < string.length; index++) {
            low += 0.35f * ((float) noise.nextDouble() * 2 - 1 - low);
            string[index] = low;
            mean += low / string.length;
        }
        for (int index = 0; index < string.length; index++) {
            string[index] -= mean;
        }
    }

    @Override
    float sample(long frame) {
        int next = at + 1 == string.length ? 0 : at + 1;
        float out = (float) (string[at] * (1 - part) + string[next] * part);
        float now = string[at];
        string[at] = (float) (damping * 0.5 * (now + before));
        before = now;
        at = next;
        smooth += 0.5f * (out - smooth);
        double attack = Math.min(1, frame / 96.0);
        double end = Math.min(1, (RING * RATE - frame) / 4800.0);
        return (float) (smooth * level * attack * end);
    }
}
