package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.RenderException;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Encodes painted frames: they are handed to ffmpeg's standard input as they are, while the next is being painted.
 */
final class PaintedClipEncoder implements ClipEncoder {
    private final Runner runner;
    private final VideoCodec codec;
    private final Permits permits;

    PaintedClipEncoder(Runner runner, VideoCodec codec, Permits permits) {
        this.runner = runner;
        this.codec = codec;
        this.permits = permits;
    }

    @Override
    public void encode(Canvas canvas, FrameRate frameRate, int frames, FramePainter painter, Path target) {
        permits.during(() -> encodeNow(canvas, frameRate, frames, painter, target));
    }

    private void encodeNow(Canvas canvas, FrameRate frameRate, int frames, FramePainter painter, Path target) {
        Command command = Arguments.run("error")
                .frames("bgr24", canvas.width(), canvas.height(), frameRate.toString())
                .add("-vf", Colours.toVideo())
                .addAll(codec.clip(canvas, frameRate))
                .reproducible()
                .to(target)
                .fedWith(input -> paint(canvas, frames, painter, input));
        long encoded = runner.run(command).frames();
        if (encoded != frames) {
            throw new RenderException("%d frames were painted, %d encoded: %s".formatted(frames, encoded, target));
        }
    }

    private static void paint(Canvas canvas, int frames, FramePainter painter, OutputStream input) throws IOException {
        BufferedImage picture = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int number = 0; number < frames; number++) {
            painter.paint(number, picture);
            input.write(pixels);
        }
    }
}
