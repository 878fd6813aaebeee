package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.topic.CaptionMode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The captions of a stretch of a timeline as one transparent frame for every frame of the video. It is painted only when
 * the word changes; a copy down the pipe costs next to nothing, and the pipe's end is what ends an ffmpeg whose parent is
 * dead.
 */
final class CaptionStrips implements Feed {
    private final Timeline timeline;
    private final int from;
    private final int to;
    private final CaptionArea area;
    private final CaptionPainter painter;

    CaptionStrips(Timeline timeline, int from, int to) {
        this.timeline = timeline;
        this.from = from;
        this.to = to;
        this.area = area(timeline);
        this.painter = new CaptionPainter(timeline);
    }

    /** A small corner when there are no captions: the pipe is needed all the same. */
    private static CaptionArea area(Timeline timeline) {
        return timeline.captionMode() == CaptionMode.NONE
                ? new CaptionArea(0, 0, 64, 64)
                : CaptionArea.of(timeline.canvas(), timeline.platform());
    }

    CaptionArea area() {
        return area;
    }

    @Override
    public void writeTo(OutputStream input) throws IOException {
        byte[] empty = Strip.empty(area.width(), area.height());
        byte[] strip = empty;
        State shown = State.NOTHING;
        for (int frame = from; frame < to; frame++) {
            State state = at(timeline.frameRate().seconds(frame));
            if (!state.equals(shown)) {
                shown = state;
                strip = state.equals(State.NOTHING) ? empty : Strip.of(painter.paint(cue(state), state.word()));
            }
            input.write(strip);
        }
    }

    /** The captions at a time, as they are laid over the picture. */
    BufferedImage painted(double seconds) {
        State state = at(seconds);
        return state.equals(State.NOTHING)
                ? new BufferedImage(area.width(), area.height(), BufferedImage.TYPE_INT_ARGB)
                : painter.paint(cue(state), state.word());
    }

    /** What is to be seen at a time. */
    State at(double seconds) {
        if (timeline.captionMode() == CaptionMode.NONE) {
            return State.NOTHING;
        }
        List<Cue> cues = timeline.captions().cues();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            if (cue.start() <= seconds && seconds < cue.end()) {
                boolean highlight = timeline.captionMode() == CaptionMode.HIGHLIGHT;
                return new State(i, highlight ? CaptionPainter.wordAt(cue, seconds) : CaptionPainter.NO_WORD);
            }
        }
        return State.NOTHING;
    }

    private Cue cue(State state) {
        return timeline.captions().cues().get(state.cue());
    }

    /** A cue by its index, with the word that is shown as spoken. */
    record State(int cue, int word) {
        static final State NOTHING = new State(-1, CaptionPainter.NO_WORD);
    }
}
