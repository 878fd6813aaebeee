package io.reelmill.core.clip;

import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Draft;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.storyboard.DrawStoryboard;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Storyboard;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A video as it may become, planned without a recording.
 *
 * @param pace how long each line takes
 */
record PlannedVideo(TopicRequest request, Script script, Rhythm rhythm, Pace pace) {
    /** A drafted script may be so much longer than was asked for. */
    private static final double LONG = 1.1;

    private static final double LONGEST = 5.5;
    private static final double STEP = 0.25;

    /** Short lines between long ones: a short one costs a whole clip, and a long one a longer clip, or two. */
    private static final List<List<Double>> UNEVEN = List.of(List.of(0.9, 3.7, 3.7, 3.7), List.of(0.9, 5.7));

    /** Read in a second; voices speak fewer. */
    private static final int CHARACTERS_A_SECOND = 16;

    private static final String WORD = "words ";

    /** Of known lines, at the voice's pace, or a reader's where that is slower. */
    static PlannedVideo written(TopicRequest request, Script script, Rhythm rhythm, Pace voice) {
        ReadingPace reader = new ReadingPace(rhythm);
        return new PlannedVideo(
                request,
                script,
                rhythm,
                new LinePace(rhythm, line -> Math.max(voice.seconds(line), reader.seconds(line))));
    }

    /** Of lines that are not written yet: as long as a script may become, in sentences of every usual length, even and uneven. */
    static List<PlannedVideo> unwritten(TopicRequest request, Rhythm rhythm) {
        Stream<List<Double>> even = DoubleStream.iterate(
                        Draft.SHORTEST_MEAN, seconds -> seconds <= LONGEST, seconds -> seconds + STEP)
                .mapToObj(List::of);
        return Stream.concat(even, UNEVEN.stream())
                .map(sentences -> unwritten(request, rhythm, sentences))
                .toList();
    }

    /** As many of the sentences, over and over, as there is room for, and so much longer that they fill it. */
    private static PlannedVideo unwritten(TopicRequest request, Rhythm rhythm, List<Double> sentences) {
        double room = request.duration() * LONG - rhythm.frame() + rhythm.pause();
        List<Double> told = new ArrayList<>();
        double clock = 0;
        do {
            told.add(sentences.get(told.size() % sentences.size()));
            clock += told.get(told.size() - 1) + rhythm.pause();
        } while (clock + sentences.get(told.size() % sentences.size()) + rhythm.pause() <= room);
        double pauses = rhythm.pause() * told.size();
        double stretch = Math.max(1, (room - pauses) / (clock - pauses));
        Map<String, Double> seconds = new HashMap<>();
        List<Line> lines =
                told.stream().map(sentence -> line(sentence * stretch, seconds)).toList();
        Script script = new Script(request.topic(), lines, lines.get(0).text(), "", List.of(), List.of());
        return new PlannedVideo(request, script, rhythm, new LinePace(rhythm, seconds::get));
    }

    /** Words for so many seconds, which are noted. */
    private static Line line(double seconds, Map<String, Double> noted) {
        String words = WORD.repeat((int) Math.ceil(seconds * CHARACTERS_A_SECOND / WORD.length()))
                .strip();
        noted.put(words, seconds);
        return new Line(words, "topic", Line.Role.POINT);
    }

    Storyboard storyboard(Canvas canvas, FrameRate frameRate) {
        return new DrawStoryboard().draw(script, narration(), request, canvas, frameRate);
    }

    private record LinePace(Rhythm rhythm, ToDoubleFunction<String> lines) implements Pace {
        @Override
        public double seconds(String line) {
            return lines.applyAsDouble(line);
        }

        @Override
        public double pause() {
            return rhythm.pause();
        }

        @Override
        public double frame() {
            return rhythm.frame();
        }
    }

    private Narration narration() {
        List<SpokenLine> lines = new ArrayList<>();
        double clock = rhythm.leadIn();
        for (Line line : script.lines()) {
            double seconds = pace.seconds(line.text());
            lines.add(new SpokenLine(
                    lines.size() + 1, line.text(), clock, clock + seconds, words(line.text(), clock, seconds)));
            clock += seconds + rhythm.pause();
        }
        return new Narration(lines, clock - rhythm.pause() + rhythm.tail());
    }

    /** Each as long as its share of the letters. */
    private static List<Word> words(String text, double start, double seconds) {
        List<String> written = Word.written(text);
        double letters = written.stream().mapToInt(String::length).sum();
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (String word : written) {
            double begin = start + seconds * before / letters;
            before += word.length();
            words.add(new Word(word, begin, start + seconds * before / letters));
        }
        return words;
    }
}
