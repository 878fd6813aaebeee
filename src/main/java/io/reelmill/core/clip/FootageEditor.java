package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.nio.file.Path;

/**
 * Turns media of others into clips. Thread-safe for different targets. Media are hostile until proven: nothing is opened
 * but files, in the formats expected, within limits of time and size.
 */
@Port
public interface FootageEditor {
    /** How many times as long a video may take that is a little too short. */
    double SLOWEST = 1.15;

    /**
     * Proves by a whole decode that the file is a video of at least so many seconds that can be used.
     *
     * @return the longest part of it that is not black: films begin and end in the dark
     * @throws UnusableMediaException saying what is wrong with it
     */
    Bright proveVideo(Path video, double leastSeconds);

    /** Proves that the file is a picture that can be used. @throws UnusableMediaException saying what is wrong with it */
    void proveStill(Path still);

    /**
     * A clip that begins {@code from} seconds into the video: scaled and cropped to fill the canvas, at the frame rate,
     * without sound, exactly {@code cut.frames} frames. Where a little is missing at the end it is slowed down, at most to
     * {@link #SLOWEST} times its length.
     *
     * @throws UnusableMediaException when there is less than that
     */
    void trim(Path video, double from, Cut cut, Path target);

    /**
     * A clip that moves slowly over the still; which way follows from the seed, and seeds that follow each other come
     * closer and go away in turn.
     *
     * @throws UnusableMediaException saying what is wrong with the still
     */
    void animate(Path still, long seed, Cut cut, Path target);

    /** The last frame of a clip, as PNG. */
    void lastFrame(Path clip, Path target);

    /** A part of a video in which there is something to be seen, in seconds. */
    record Bright(double from, double seconds) {}

    /** The form of a clip. */
    record Cut(Canvas canvas, FrameRate frameRate, int frames) {
        public static Cut of(ClipOrder order) {
            return new Cut(order.canvas(), order.frameRate(), order.shot().clipFrames());
        }

        public double seconds() {
            return frameRate.seconds(frames);
        }
    }
}
