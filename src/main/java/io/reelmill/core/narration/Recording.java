package io.reelmill.core.narration;

import java.util.ArrayList;
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

    /** A line whose words take their share of the letters each, where nothing better is known. */
    public static Recording byLetters(String line, double seconds) {
        List<String> written = Word.written(line);
        double letters = written.stream().mapToInt(String::length).sum();
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (String word : written) {
            double start = seconds * before / letters;
            before += word.length();
            words.add(new Word(word, start, seconds * before / letters));
        }
        return new Recording(line, seconds, words);
    }
}
