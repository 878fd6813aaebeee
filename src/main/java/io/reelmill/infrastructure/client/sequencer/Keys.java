package io.reelmill.infrastructure.client.sequencer;

/** An electric piano: a sine bent by another that fades faster, with a short bell on top. */
final class Keys extends Voice {
    private static final double RING = 2.2;

    private final double step;
    private final double fall;
    private final double dulling;
    private final double ping;
    private double level;
    private double bend = 1.1;
    private double bell = 0.12;
    private double phase;

    Keys(Note note) {
        super(RING);
        this.step = note.hertz() / RATE;
        this.level = note.level();
        this.fall = decay(RING);
        this.dulling = decay(0.9);
        this.ping = decay(0.25);
    }

    @Override
    float sample(long frame) {
        phase += step;
        level *= fall;
        bend *= dulling;
        bell *= ping;
        double attack = Math.min(1, frame / 240.0);
        double end = Math.min(1, (RING * RATE - frame) / 480.0);
        float tone = sine(phase + 0.16 * bend * sine(phase)) + (float) bell * sine(phase * 7);
        return (float) (tone * level * attack * end);
    }
}
