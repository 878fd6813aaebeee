package io.reelmill.core.narration;

import java.util.List;

/**
 * A caption on the screen at one time.
 *
 * @param start seconds on the video's clock
 * @param words what it says, word by word with their times; shown in at most two rows
 * @param breakBefore the index of the word that begins the second row, or 0 when there is one row
 */
public record Cue(double start, double end, List<Word> words, int breakBefore) {
    public Cue {
        words = List.copyOf(words);
    }

    /** Its rows, top first. */
    public List<String> rows() {
        return breakBefore == 0
                ? List.of(text(words))
                : List.of(text(words.subList(0, breakBefore)), text(words.subList(breakBefore, words.size())));
    }

    private static String text(List<Word> part) {
        return String.join(" ", part.stream().map(Word::text).toList());
    }
}
