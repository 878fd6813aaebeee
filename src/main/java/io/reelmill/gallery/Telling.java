package io.reelmill.gallery;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import java.util.ArrayList;
import java.util.List;

/** When the words of a script would be spoken, without a voice. */
final class Telling {
    private static final double LEAD_IN = 0.4;
    private static final double PAUSE = 0.45;
    private static final double WORD = 0.1;
    private static final double LETTER = 1 / 16.0;

    private Telling() {}

    static Narration of(Script script) {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = LEAD_IN;
        for (Line line : script.lines()) {
            List<Word> words = new ArrayList<>();
            double start = clock;
            for (String word : Word.written(line.text())) {
                double end = clock + WORD + word.length() * LETTER;
                words.add(new Word(word, clock, end));
                clock = end;
            }
            lines.add(new SpokenLine(lines.size() + 1, line.text(), start, clock, words));
            clock += PAUSE;
        }
        return new Narration(lines, clock);
    }
}
