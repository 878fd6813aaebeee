package io.reelmill.infrastructure.client.marytts;

import java.util.ArrayList;
import java.util.List;

/**
 * A word for the voice with its way back to the written one.
 *
 * @param word the index of the written word it belongs to
 * @param pause what follows it
 */
record Unit(int word, Token token, Pause pause) {
    /** More at once and the voice loses its breath: it holds all it says in memory. */
    private static final int MOST = 40;
    /** A cut at a comma is worth making from here on. */
    private static final int FEWEST = 12;

    /** What is spoken of the words, in portions: a sentence each, long ones at a comma where there is one. */
    static List<List<Unit>> portions(List<SpokenWord> words) {
        List<List<Unit>> portions = new ArrayList<>();
        List<Unit> portion = new ArrayList<>();
        for (Unit unit : units(words)) {
            portion.add(unit);
            if (unit.pause().endsSentence() || portion.size() == MOST) {
                int cut = unit.pause().endsSentence() ? portion.size() : cut(portion);
                portions.add(List.copyOf(portion.subList(0, cut)));
                portion.subList(0, cut).clear();
            }
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    private static int cut(List<Unit> portion) {
        for (int at = portion.size(); at >= FEWEST; at--) {
            if (portion.get(at - 1).pause() != Pause.NONE) {
                return at;
            }
        }
        return portion.size();
    }

    /** A silent word has no unit; its pause goes to the word before. */
    private static List<Unit> units(List<SpokenWord> words) {
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            SpokenWord word = words.get(i);
            for (Token token : word.tokens()) {
                units.add(new Unit(i, token, Pause.NONE));
            }
            if (!units.isEmpty()) {
                Unit last = units.get(units.size() - 1);
                Pause longer = last.pause().compareTo(word.pause()) < 0 ? word.pause() : last.pause();
                units.set(units.size() - 1, new Unit(last.word(), last.token(), longer));
            }
        }
        return units;
    }
}
