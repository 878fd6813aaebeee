package io.reelmill.core.storyboard;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequests;
import java.util.ArrayList;
import java.util.List;

/** Scripts, how they are spoken, and what is drawn of them. */
final class Tellings {
    static final Canvas CANVAS = new Canvas(1080, 1920);

    static final FrameRate RATE = new FrameRate(30, 1);

    static final Script MOON = script(
            "Three facts about the Moon",
            hook("Three facts about the Moon."),
            item(1, "First, it has no air to carry any sound."),
            item(2, "It drifts 3.8 cm away each year."),
            item(3, "And its dust smells like gunpowder."),
            new Line("Look up tonight", "call_to_action", Line.Role.CLOSING));

    private Tellings() {}

    static Script script(String title, Line... lines) {
        return new Script(title, List.of(lines), lines[0].text(), "", List.of(), List.of());
    }

    static Line hook(String text) {
        return new Line(text, "topic", Line.Role.HOOK);
    }

    static Line item(int number, String text) {
        return new Line(text, "key_points[" + number + "]", Line.Role.ITEM);
    }

    static Line point(String text) {
        return new Line(text, "key_points[1]", Line.Role.POINT);
    }

    static Line verbatim(String text) {
        return new Line(text, "script", Line.Role.POINT);
    }

    /** Each word takes a quarter of a second and a fifteenth a letter; lines stand 0.4 s apart, 0.5 s of lead-in, 0.8 s of lead-out. */
    static Narration spoken(Script script) {
        List<SpokenLine> lines = new ArrayList<>();
        double time = 0.5;
        for (Line line : script.lines()) {
            List<Word> words = new ArrayList<>();
            double start = time;
            for (String word : line.text().split(" ")) {
                double end = time + 0.1 + word.length() / 15.0;
                words.add(new Word(word, time, end));
                time = end;
            }
            lines.add(new SpokenLine(lines.size() + 1, line.text(), start, time, words));
            time += 0.4;
        }
        return new Narration(lines, time + 0.4);
    }

    static Storyboard drawn(Script script) {
        return new DrawStoryboard()
                .draw(script, spoken(script), TopicRequests.of("topic", script.title()), CANVAS, RATE);
    }
}
