package io.reelmill.core.narration;

import java.util.List;

/**
 * A line in its place on the video's clock.
 *
 * @param number from 1, as in the script
 * @param start when its sound begins, in seconds from the start of the video
 * @param end when its sound ends
 * @param words on the video's clock
 */
public record SpokenLine(int number, String text, double start, double end, List<Word> words) {
    public SpokenLine {
        words = List.copyOf(words);
    }
}
