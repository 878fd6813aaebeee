package io.reelmill.infrastructure.client.sequencer;

/** A breath of noise around a pitch: hat, shaker, clap. */
final class Noise extends Voice {
    private final double level;
    private final double attack;
    private final double fall;
    private final double high;
    private final double low;
    private final double length;
    private double ring = 1;
    private double slow;
    private double fast;
    private long state;

    Noise(Note note, double hertz, double seconds, double attack) {
        super(attack + seconds * 2);
        this.level = note.level();
        this.attack = attack * RATE;
        this.length = (attack + seconds * 2) * RATE;
        this.fall = decay(seconds * 2);
        this.high = pole(hertz * 0.7);
        this.low = pole(Math.min(18_000, hertz * 1.6));
        this.state = (long) (note.start() * 1_000_003) * 2 + 1;
    }

    @Override
    float sample(long frame) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        double white = (state >> 33) / (double) (1L << 30);
        fast += low * (white - fast);
        slow += high * (fast - slow);
        double in = Math.min(1, frame / Math.max(1, attack));
        ring = frame < attack ? 1 : ring * fall;
        double end = Math.min(1, (length - frame) / 240.0);
        return (float) ((fast - slow) * level * in * ring * end);
    }
}
