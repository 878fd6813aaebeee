package io.reelmill.core.storyboard;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of the script with the times of its words.
 *
 * @param number the index of the line
 */
record Sentence(int number, Line line, List<Word> words) {
    Sentence {
        words = List.copyOf(words);
    }

    static List<Sentence> of(Script script, Narration narration) {
        return IntStream.range(0, script.lines().size())
                .mapToObj(at -> new Sentence(
                        at, script.lines().get(at), narration.lines().get(at).words()))
                .toList();
    }

    /** Its words with one space between them. */
    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** When the word at this offset of its text is spoken, in seconds of the video's clock. */
    double timeAt(int offset) {
        int end = 0;
        for (Word word : words) {
            end += word.text().length() + 1;
            if (offset < end) {
                return word.start();
            }
        }
        throw new IllegalArgumentException("\"%s\" has no character %d".formatted(text(), offset));
    }
}
