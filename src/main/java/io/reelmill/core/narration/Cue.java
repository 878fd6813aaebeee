package io.reelmill.core.narration;

import java.util.List;

/**
 * A caption on the screen at one time.
 *
 * @param start seconds on the video's clock
 * @param words what it says, word by word with their times; shown in at most two rows. Where a script has no spaces, these
 *     are parts of what is written
 * @param breakBefore the index of the word that begins the second row, or 0 when there is one row
 * @param joined the indices of the words that follow the one before without a space, in order
 */
public record Cue(double start, double end, List<Word> words, int breakBefore, List<Integer> joined) {
    public Cue {
        words = List.copyOf(words);
        joined = List.copyOf(joined);
    }

    /** A cue with a space before each of its words. */
    public Cue(double start, double end, List<Word> words, int breakBefore) {
        this(start, end, words, breakBefore, List.of());
    }

    /** Its rows, top first. */
    public List<String> rows() {
        return breakBefore == 0
                ? List.of(text(0, words.size()))
                : List.of(text(0, breakBefore), text(breakBefore, words.size()));
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from || joined.contains(i) ? "" : " ")
                    .append(words.get(i).text());
        }
        return text.toString();
    }
}
