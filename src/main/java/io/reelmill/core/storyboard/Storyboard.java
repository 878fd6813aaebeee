package io.reelmill.core.storyboard;

import io.reelmill.core.topic.Canvas;
import java.util.List;

/**
 * The shots of a video in order, without gaps, on a canvas at a frame rate. Kept as {@code scripts/storyboard.json}.
 */
public record Storyboard(Canvas canvas, FrameRate frameRate, List<Shot> shots) {
    public Storyboard {
        shots = List.copyOf(shots);
        int expected = 0;
        for (Shot shot : shots) {
            if (shot.start() != expected || shot.frames() < 1) {
                throw new IllegalArgumentException(
                        "Shot %d begins at frame %d, not at %d".formatted(shot.number(), shot.start(), expected));
            }
            expected += shot.frames();
        }
    }

    /** The planned length in frames. */
    public int frames() {
        return shots.stream().mapToInt(Shot::frames).sum();
    }

    /** The planned length in seconds. */
    public double seconds() {
        return frameRate.seconds(frames());
    }
}
