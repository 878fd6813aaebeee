package io.reelmill.core.narration;

import java.util.List;

/** Sets the words of a cue, {@code from} to {@code to} of all, in one row or two. */
final class CueRows {
    private static final double UNEVEN = 4;
    /** A last row of one word with no more letters than this looks lost. */
    private static final int SHORT_WORD = 4;

    private static final double LONE_WORD = 12;
    private static final double PAUSE = 1;

    private final int length;
    /** Characters, and their widths, of all words before one, with the spaces between. */
    private final int[] charactersBefore;

    private final double[] widthBefore;
    /** Whether a word has a space before it: 1 or 0. */
    private final int[] space;

    private final double[] regretOfBreakBefore;

    /** @param length the most letters of a row that has more than one word */
    CueRows(Pieces pieces, int length) {
        this.length = length;
        List<Word> words = pieces.words();
        charactersBefore = new int[words.size() + 1];
        widthBefore = new double[words.size() + 1];
        space = new int[words.size() + 1];
        regretOfBreakBefore = new double[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            space[i] = i == 0 || pieces.joined().get(i) ? 0 : 1;
            charactersBefore[i + 1] = charactersBefore[i] + space[i] + text.codePointCount(0, text.length());
            widthBefore[i + 1] = widthBefore[i] + space[i] + RowLength.width(text);
            regretOfBreakBefore[i] = i == 0 ? 0 : regretOfBreakBefore(pieces, i);
        }
    }

    /** In a script without spaces, a space is where the writer paused. */
    private static double regretOfBreakBefore(Pieces pieces, int i) {
        List<Boolean> joined = pieces.joined();
        boolean unspaced = joined.get(i - 1) || i + 1 < joined.size() && joined.get(i + 1);
        double regret = Sense.regretOfBreak(
                pieces.words().get(i - 1).text(), pieces.words().get(i).text());
        return !joined.get(i) && unspaced ? Math.min(regret, PAUSE) : regret;
    }

    /** Whether the words are a single short one. */
    boolean loneWord(int from, int to) {
        return to - from == 1 && characters(from, to) <= SHORT_WORD;
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
        double uneven = Math.abs(width(from, at) - width(at, to)) / length;
        double lost = loneWord(at, to) ? LONE_WORD : 0;
        return Sense.strict(regretOfBreakBefore[at]) / 2 + UNEVEN * uneven + lost;
    }

    /** A single word always fits: it is drawn smaller. */
    private boolean fits(int from, int to) {
        return to - from == 1 || width(from, to) <= length;
    }

    /** The characters of the words with a space between. */
    int characters(int from, int to) {
        return charactersBefore[to] - charactersBefore[from] - space[from];
    }

    private double width(int from, int to) {
        return widthBefore[to] - widthBefore[from] - space[from];
    }
}
