package io.reelmill.shared.audio;

/** Which instant of a sound corresponds to which of another that says the same. Thread-safe. */
public final class Alignment {
    private final Warp warp;
    private final double seconds;

    /** Compares the two; takes memory and time in proportion to their lengths. */
    public Alignment(Sound known, Sound other) {
        this.warp = new Warp(Cepstra.of(known), Cepstra.of(other));
        this.seconds = other.seconds();
    }

    /** The instant of the other sound for one of the known, within the other, on whole milliseconds. */
    public double place(double known) {
        double found = warp.other((known - Cepstra.CENTRE) / Cepstra.HOP) * Cepstra.HOP + Cepstra.CENTRE;
        return Math.floor(Math.min(Math.max(found, 0), seconds) * 1000) / 1000;
    }
}
