package io.reelmill.shared.fonts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Drawable text that knows its words.
 *
 * @param words where they stand, in their order
 */
record MarkedText(String text, List<Range> words) {
    MarkedText {
        words = List.copyOf(words);
    }

    /** The word of a number, from {@code start} to {@code end} of the text. */
    record Range(int number, int start, int end) {}

    /** What stands between the spaces of a drawable text. */
    static List<Range> words(String drawable) {
        List<Range> words = new ArrayList<>();
        int start = 0;
        for (String word : drawable.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Range(words.size(), start, start + word.length()));
            }
            start += word.length() + 1;
        }
        return words;
    }

    /** Words with a space before each that is not joined to the one before; those that cannot be drawn are left out. */
    static MarkedText of(List<String> words, Collection<Integer> joined, Face face) {
        StringBuilder text = new StringBuilder();
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = TextRuns.drawable(face, words.get(i));
            if (!word.isEmpty()) {
                text.append(text.length() == 0 || joined.contains(i) ? "" : " ");
                ranges.add(new Range(i, text.length(), text.length() + word.length()));
                text.append(word);
            }
        }
        return new MarkedText(text.toString(), ranges);
    }
}
