package io.reelmill.core.storyboard;

import io.reelmill.core.narration.Word;
import java.util.List;
import java.util.Locale;

/**
 * A planned picture with a length.
 *
 * @param number from 1
 * @param scene the script's line it shows, from 1; several shots may share one
 * @param start the first frame on the video's clock
 * @param frames how many frames until the next shot begins
 * @param overlap how many frames longer its clip is, for the crossfade into the next shot; 0 for the last
 * @param line the spoken words it belongs to
 * @param visual what is to be seen, described for a model that makes pictures
 * @param words the line's words with their times in seconds from this shot's first frame
 */
public record Shot(
        int number,
        int scene,
        int start,
        int frames,
        int overlap,
        Picture picture,
        String line,
        String visual,
        List<Word> words) {
    public Shot {
        words = List.copyOf(words);
    }

    /** The same shot, to be seen in another way. */
    public Shot seenAs(String other) {
        return new Shot(number, scene, start, frames, overlap, picture, line, other, words);
    }

    /** Its number in four digits, as files and steps are named by it; the same digits in every locale. */
    public String label() {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** The length of its clip in frames. */
    public int clipFrames() {
        return frames + overlap;
    }
}
