package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.Word;
import java.util.Locale;

/**
 * A captioned word, and how much later than that it is heard.
 *
 * @param seconds infinite when it is not heard at all
 */
record WordMiss(Word word, double seconds) {
    static WordMiss unheard(Word word) {
        return new WordMiss(word, Double.POSITIVE_INFINITY);
    }

    double size() {
        return Math.abs(seconds);
    }

    /** The word and its place, to look it up by. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "'%s' at %.2f s", word.text(), word.start());
    }
}
