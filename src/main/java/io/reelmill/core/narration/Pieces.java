package io.reelmill.core.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The words of a narration as captions are cut from them: what is written without spaces in its parts.
 *
 * @param words with their times; a part has the share of its word's time that it has of the word's characters
 * @param joined for each, whether it follows without a space
 * @param lines for each, the number of its line
 */
record Pieces(List<Word> words, List<Boolean> joined, List<Integer> lines) {
    static Pieces of(Narration narration, Function<String, List<String>> phrases) {
        Pieces pieces = new Pieces(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SpokenLine line : narration.lines()) {
            line.words().forEach(word -> pieces.add(word, phrases.apply(word.text()), line.number()));
        }
        return pieces;
    }

    private static Word part(Word whole, int from, int to) {
        double letter = (whole.end() - whole.start()) / whole.text().length();
        double end = to == whole.text().length() ? whole.end() : whole.start() + letter * to;
        return new Word(whole.text().substring(from, to), whole.start() + letter * from, end);
    }

    private void add(Word whole, List<String> parts, int line) {
        int from = 0;
        for (String part : parts) {
            words.add(part(whole, from, from + part.length()));
            joined.add(from > 0);
            lines.add(line);
            from += part.length();
        }
    }

    int size() {
        return words.size();
    }

    /** Which of the words {@code from} to {@code to} follow without a space, counted from the first of them. */
    List<Integer> joined(int from, int to) {
        List<Integer> indices = new ArrayList<>();
        for (int i = from + 1; i < to; i++) {
            if (joined.get(i)) {
                indices.add(i - from);
            }
        }
        return indices;
    }
}
