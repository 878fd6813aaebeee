package io.reelmill.core.narration;

import java.util.List;

/** Sets the words of a cue, {@code from} to {@code to} of all, in one row or two. */
final class CueRows {
    private static final double UNEVEN = 4;

    private final int length;
    private final int[] charactersBefore;
    private final double[] regretOfBreakBefore;

    /** @param length the most characters of a row that has more than one word */
    CueRows(List<Word> words, int length) {
        this.length = length;
        charactersBefore = new int[words.size() + 1];
        regretOfBreakBefore = new double[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            charactersBefore[i + 1] = charactersBefore[i] + text.codePointCount(0, text.length());
            regretOfBreakBefore[i] =
                    i == 0 ? 0 : Sense.regretOfBreak(words.get(i - 1).text(), text);
        }
    }

    double regretOfBreakBefore(int word) {
        return regretOfBreakBefore[word];
    }

    /** Whether there is a way to set the words in two rows. */
    boolean fitsInTwo(int from, int to) {
        int bottom = from + 1;
        while (bottom < to && fits(from, bottom + 1)) {
            bottom++;
        }
        return bottom == to || fits(bottom, to);
    }

    /** How many of the words stand in the first row, or 0 where one row is enough. */
    int breakBefore(int from, int to) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = from + 1; at < to && !fits(from, to); at++) {
            double regret = regret(from, at, to);
            if (regret < least) {
                least = regret;
                best = at - from;
            }
        }
        return best;
    }

    /** How much is to be regretted about the best rows for words that fit. */
    double regret(int from, int to) {
        int top = breakBefore(from, to);
        return top == 0 ? 0 : regret(from, from + top, to);
    }

    private double regret(int from, int at, int to) {
        if (!fits(from, at) || !fits(at, to)) {
            return Double.POSITIVE_INFINITY;
        }
        double uneven = Math.abs(characters(from, at) - characters(at, to)) / (double) length;
        return regretOfBreakBefore[at] / 2 + UNEVEN * uneven;
    }

    /** A single word always fits: it is drawn smaller. */
    private boolean fits(int from, int to) {
        return to - from == 1 || characters(from, to) <= length;
    }

    /** The characters of the words with a space between. */
    int characters(int from, int to) {
        return charactersBefore[to] - charactersBefore[from] + to - from - 1;
    }
}
