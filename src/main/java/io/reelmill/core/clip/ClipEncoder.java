package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.awt.image.BufferedImage;
import java.nio.file.Path;

/** Turns painted frames into a clip. Thread-safe. */
@Port
public interface ClipEncoder {
    /**
     * Encodes {@code frames} pictures as H.264 (yuv420p, BT.709) in mp4.
     *
     * @param painter paints one frame after the other into the picture given
     * @throws RenderException when the encoder fails or hangs
     */
    void encode(Canvas canvas, FrameRate frameRate, int frames, FramePainter painter, Path target);

    /** Paints frames in their order. */
    @FunctionalInterface
    interface FramePainter {
        /**
         * Paints frame {@code number}, counted from 0.
         *
         * @param picture of the canvas' size and type {@link BufferedImage#TYPE_3BYTE_BGR}, holding the frame before
         */
        void paint(int number, BufferedImage picture);
    }
}
