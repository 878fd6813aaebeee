package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Word;
import io.reelmill.core.narration.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A passage that is spoken, and its words as they are captioned.
 *
 * @param text as it is written
 * @param captioned the words of the captions that stand for it, at least one
 */
record CaptionedPassage(String text, List<Word> captioned) {

    /** Deals the words of the captions out to the passages, as many letters to each as it has; those without words are left out. */
    static List<CaptionedPassage> of(CaptionTrack track, Wording wording) {
        List<Word> words =
                track.cues().stream().flatMap(cue -> cue.words().stream()).toList();
        List<CaptionedPassage> passages = new ArrayList<>();
        int next = 0;
        for (String text : wording.passages()) {
            int letters = String.join("", Word.written(text)).length();
            int first = next;
            while (next < words.size() && letters > 0) {
                letters -= words.get(next++).text().length();
            }
            if (next > first) {
                passages.add(new CaptionedPassage(text, words.subList(first, next)));
            }
        }
        return passages;
    }

    /** Whether the captions say what is said. */
    boolean asWritten() {
        return String.join("", captioned.stream().map(Word::text).toList()).equals(String.join("", Word.written(text)));
    }

    double start() {
        return captioned.get(0).start();
    }

    double end() {
        return captioned.get(captioned.size() - 1).end();
    }

    /** Between its last word and the first of the next: captions that are late or early by less are still listened to whole. */
    double middleOfPause(CaptionedPassage next) {
        return (end() + next.start()) / 2;
    }

    /** What is captioned and can be heard, by the number of letters of the passage before it. */
    Map<Integer, Word> words() {
        Map<Integer, Word> words = new LinkedHashMap<>();
        int letter = 0;
        for (Word word : captioned) {
            if (word.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.put(letter, word);
            }
            letter += word.text().length();
        }
        return words;
    }
}
