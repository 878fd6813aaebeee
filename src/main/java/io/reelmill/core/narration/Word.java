package io.reelmill.core.narration;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A written word, with its punctuation, and when it is spoken, in seconds. */
public record Word(String text, double start, double end) {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** The words of a text as they are written, punctuation kept: what stands between white space of any kind. */
    public static List<String> written(String text) {
        return Arrays.stream(WHITE_SPACE.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The same word, so many seconds later. */
    public Word later(double seconds) {
        return new Word(text, start + seconds, end + seconds);
    }
}
