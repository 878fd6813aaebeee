package io.reelmill.infrastructure.client.sequencer;

import java.util.ArrayList;
import java.util.List;

/** A quiet figure of chord tones where a new scene begins, so that picture and music turn together. */
final class Stings {
    /** Neither before the piece has begun nor into its last chord. */
    private static final double FIRST = 1.5;
    /** Closer together they would be a part of their own. */
    private static final double APART = 2.5;

    private static final double LEVEL = 0.2;

    private Stings() {}

    /** Those of the turns that are marked. */
    static List<Double> marked(List<Double> turns, double end) {
        List<Double> marked = new ArrayList<>();
        double clock = FIRST - APART;
        for (double turn : turns) {
            if (turn - clock >= APART && turn < end) {
                marked.add(turn);
                clock = turn;
            }
        }
        return marked;
    }

    /**
     * The notes of one.
     *
     * @param tones of the chord that sounds then, from low to high
     */
    static List<Note> at(double turn, List<Integer> tones, Style style) {
        List<Note> notes = new ArrayList<>();
        Instrument instrument = style.band().pluck() > style.band().keys() ? Instrument.PLUCK : Instrument.KEYS;
        boolean dark = style.scale().get(2) == 3;
        for (int at = 0; at < 3; at++) {
            int pitch = tones.get(at % tones.size()) + (dark ? 0 : 12);
            notes.add(new Note(instrument, turn + at * 0.075, 1, pitch, LEVEL * (1 - 0.2 * at), -0.3 + 0.3 * at));
        }
        if (dark) {
            notes.add(new Note(Instrument.BOOM, turn, 1, 30, LEVEL, 0));
        }
        return notes;
    }
}
