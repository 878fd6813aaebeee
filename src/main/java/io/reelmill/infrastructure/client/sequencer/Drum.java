package io.reelmill.infrastructure.client.sequencer;

/** A skin: a sine that falls from one pitch to another while it fades. */
final class Drum extends Voice {
    private final double low;
    private final double range;
    private final double length;
    private double level;
    private double drop = 1;
    private double phase;
    private final double fall;
    private final double falling;

    Drum(Note note, double from, double to, double seconds) {
        super(seconds * 1.6);
        this.low = to / RATE;
        this.range = (from - to) / RATE;
        this.length = seconds * 1.6 * RATE;
        this.level = note.level();
        this.fall = decay(seconds * 1.5);
        this.falling = decay(seconds * 0.7);
    }

    @Override
    float sample(long frame) {
        phase += low + range * drop;
        drop *= falling;
        level *= fall;
        double attack = Math.min(1, frame / 96.0);
        double end = Math.min(1, (length - frame) / 960.0);
        return (float) (sine(phase) * level * attack * end);
    }
}
