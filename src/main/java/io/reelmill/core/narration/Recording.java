package io.reelmill.core.narration;

import java.util.List;

/**
 * One line as it was spoken.
 *
 * @param seconds the sound's length
 * @param words every written word of the line in order, from the start of this sound; joined by single spaces they are
 *     the line's text
 */
public record Recording(String text, double seconds, List<Word> words) {
    public Recording {
        words = List.copyOf(words);
    }
}
