package io.reelmill.gallery;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes a few frames of a clip as pictures instead of all of them as a film. */
final class StillEncoder implements ClipEncoder {
    /** At which shares of a clip its pictures are taken: the last before it may begin to give way to the next. */
    static final List<Double> MOMENTS = List.of(0.1, 0.5, 0.72);

    private static final float QUALITY = 0.9f;

    /** Where the picture of a moment lies: {@code 03-10.jpg} beside {@code 03}. */
    static Path still(Path target, double moment) {
        return target.resolveSibling("%s-%02d.jpg"
                .formatted(target.getFileName(), Math.round(moment * 100))
                .toLowerCase(Locale.ROOT));
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
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        try (OutputStream file = Files.newOutputStream(target);
                ImageOutputStream stream = ImageIO.createImageOutputStream(file)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + target, failure);
        } finally {
            writer.dispose();
        }
    }
}
