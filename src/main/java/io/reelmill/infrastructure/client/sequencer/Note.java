package io.reelmill.infrastructure.client.sequencer;

import java.util.Optional;

/**
 * Something to be played.
 *
 * @param start in seconds
 * @param length in seconds, until it is let go
 * @param pitch as a MIDI number
 * @param level loudness, about 0 to 1
 * @param pan -1 left to 1 right
 */
record Note(Instrument instrument, double start, double length, int pitch, double level, double pan) {
    /** The drum that a letter of a beat stands for. */
    static Optional<Note> of(char stroke, double start, boolean strong) {
        return switch (Character.toLowerCase(stroke)) {
            case 'k' -> Optional.of(new Note(Instrument.KICK, start, 0.2, 36, 0.55, 0));
            case 'c' -> Optional.of(new Note(Instrument.CLAP, start, 0.2, 60, 0.26, 0.1));
            case 's' -> Optional.of(new Note(Instrument.SHAKER, start, 0.1, 60, 0.2, -0.4));
            case 'b' -> Optional.of(new Note(Instrument.BOOM, start, 1, 30, strong ? 0.6 : 0.3, 0));
            default -> Optional.empty();
        };
    }

    double hertz() {
        return 440.0 * StrictMath.pow(2, (pitch - 69) / 12.0);
    }
}
