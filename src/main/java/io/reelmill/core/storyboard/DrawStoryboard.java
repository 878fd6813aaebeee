package io.reelmill.core.storyboard;

import io.reelmill.core.UseCase;
import io.reelmill.core.narration.Narration;
import io.reelmill.core.narration.Word;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.util.ArrayList;
import java.util.List;

/** Draws the plan of pictures from script and measured narration: as long as the voice, a picture to every thought. Pure. */
@UseCase
public final class DrawStoryboard {
    private static final double CROSSFADE = 0.4;

    private final Knowledge knowledge;

    /** For a plan of which only the lengths count. */
    public DrawStoryboard() {
        this(Knowledge.NONE);
    }

    public DrawStoryboard(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public Storyboard draw(
            Script script, Narration narration, TopicRequest request, Canvas canvas, FrameRate frameRate) {
        if (script.lines().size() != narration.lines().size()) {
            throw new IllegalArgumentException("%d lines were spoken of the script's %d"
                    .formatted(narration.lines().size(), script.lines().size()));
        }
        List<Stretch> stretches = Stretch.of(narration.lines(), narration.seconds());
        List<Picture> pictures = new Pictures(script, narration, request, knowledge).of(stretches);
        List<Integer> starts = stretches.stream()
                .map(stretch -> frameRate.frameAt(stretch.start()))
                .toList();
        int frames = frameRate.frameAt(narration.seconds());
        List<Shot> shots = new ArrayList<>();
        for (int at = 0; at < stretches.size(); at++) {
            int start = starts.get(at);
            int length = length(starts, at, frames);
            int overlap = at == stretches.size() - 1 ? 0 : overlap(frameRate, length, length(starts, at + 1, frames));
            Stretch stretch = stretches.get(at);
            List<Word> words = stretch.words().stream()
                    .map(word -> word.later(-frameRate.seconds(start)))
                    .toList();
            Line line = script.lines().get(stretch.line());
            shots.add(new Shot(
                    at + 1,
                    stretch.line() + 1,
                    start,
                    length,
                    overlap,
                    pictures.get(at),
                    stretch.text(),
                    visual(line, stretch),
                    words));
        }
        return new Storyboard(canvas, frameRate, shots);
    }

    /** A stretch of silence shows what its line speaks of. */
    private static String visual(Line line, Stretch stretch) {
        return line.visual().orElseGet(() -> stretch.words().isEmpty() ? line.text() : stretch.text());
    }

    private static int length(List<Integer> starts, int at, int frames) {
        return (at == starts.size() - 1 ? frames : starts.get(at + 1)) - starts.get(at);
    }

    private static int overlap(FrameRate frameRate, int length, int next) {
        return Math.min(frameRate.frameAt(CROSSFADE), Math.min(length, next) / 3);
    }
}
