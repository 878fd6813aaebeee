package io.reelmill.infrastructure.client.sequencer;

/** A round bass: a sine with a little of its octave. */
final class Bass extends Voice {
    private static final double RELEASE = 0.12;

    private final double step;
    private final double level;
    private final long held;
    private final double fall;
    private double ring = 1;
    private double phase;

    Bass(Note note) {
        super(note.length() + RELEASE);
        this.step = note.hertz() / RATE;
        this.level = note.level();
        this.held = (long) (note.length() * RATE);
        this.fall = decay(5);
    }

    @Override
    float sample(long frame) {
        phase += step;
        ring *= fall;
        double attack = Math.min(1, frame / 720.0);
        double end = frame < held ? 1 : Math.max(0, 1 - (frame - held) / (RELEASE * RATE));
        float tone = sine(phase) + 0.28f * sine(phase * 2) + 0.08f * sine(phase * 3);
        return (float) (tone * level * ring * attack * end);
    }
}
