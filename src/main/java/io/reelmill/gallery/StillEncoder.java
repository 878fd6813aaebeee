package io.reelmill.gallery;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import io.reelmill.shared.drawing.Jpeg;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a few frames of a clip as pictures instead of all of them as a film. */
final class StillEncoder implements ClipEncoder {
    /** At which shares of a clip its pictures are taken: the last before it may begin to give way to the next. */
    static final List<Double> MOMENTS = List.of(0.1, 0.5, 0.72);

    /** Where the picture of a moment lies: {@code 03-10.jpg} beside {@code 03}. */
    static Path still(Path target, double moment) {
        String name = target.getFileName() + "-" + Math.round(moment * 100) + ".jpg";
        return target.resolveSibling(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public void encode(Canvas canvas, FrameRate frameRate, int frames, FramePainter painter, Path target) {
        BufferedImage picture = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_3BYTE_BGR);
        for (double moment : MOMENTS) {
            painter.paint((int) Math.round(moment * (frames - 1)), picture);
            write(picture, still(target, moment));
        }
    }

    private static void write(BufferedImage picture, Path target) {
        try {
            Jpeg.write(picture, target);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + target, failure);
        }
    }
}
