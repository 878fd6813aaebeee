package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A still of others, decoded outside of this JVM, upright as its camera was held. */
final class StillFile {
    /** Sides of the small picture, the shorter and the longer at most: enough to see details and find faces. */
    private static final int SMALL = 240;

    private static final int LONG = 960;
    private static final Pattern SIZE = Pattern.compile(" s:(\\d+)x(\\d+) ");

    private final ForeignMedia media;
    private final Runner runner;
    private final Scratch scratch;

    StillFile(ForeignMedia media, Runner runner, Scratch scratch) {
        this.media = media;
        this.runner = runner;
        this.scratch = scratch;
    }

    /** The whole picture, small, and its true size. */
    record Survey(BufferedImage small, Rectangle2D size) {}

    Survey survey() {
        Path target = scratch.file("survey.png");
        String smaller = "min(" + SMALL + "/min(iw,ih)," + LONG + "/max(iw,ih))";
        Filter small = Filter.of("scale")
                .withFormula("w", "max(1,round(iw*%s))".formatted(smaller))
                .withFormula("h", "max(1,round(ih*%s))".formatted(smaller))
                .with("flags", "area");
        Arguments arguments = opened("info")
                .filters(List.of(
                        Filter.of("showinfo"), small, Filter.of("format").with("pix_fmts", "rgba")))
                .add("-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1");
        Output output = media.trying(() -> runner.run(arguments.to(target).within(ForeignMedia.PICTURE_TIME)));
        return new Survey(read(target), size(output));
    }

    /** A part of the picture in another size; transparent where it is. */
    BufferedImage part(Rectangle2D part, int width, int height) {
        Path target = scratch.file("part.bgra");
        Filter crop = Filter.of("crop")
                .with("w", Math.round(part.getWidth()))
                .with("h", Math.round(part.getHeight()))
                .with("x", Math.round(part.getX()))
                .with("y", Math.round(part.getY()))
                .with("exact", 1);
        Filter scale = Filter.of("scale").with("w", width).with("h", height).with("flags", "lanczos+accurate_rnd");
        Arguments arguments = opened("error")
                .filters(List.of(crop, scale, Filter.of("format").with("pix_fmts", "bgra")))
                .add("-frames:v", "1", "-f", "rawvideo");
        media.trying(() -> runner.run(arguments.to(target).within(ForeignMedia.PICTURE_TIME)));
        return pixels(target, width, height);
    }

    private Arguments opened(String level) {
        return Arguments.run(level).strict().foreign(media);
    }

    private Rectangle2D size(Output output) {
        return output.log().stream()
                .map(SIZE::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> new Rectangle2D.Double(
                        0, 0, Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                .orElseThrow(() -> media.unusable("is damaged or cut off"));
    }

    private static BufferedImage read(Path png) {
        try {
            return ImageIO.read(png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The small picture cannot be read: " + png, e);
        }
    }

    private static BufferedImage pixels(Path raw, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] argb = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        try {
            byte[] bytes = Files.readAllBytes(raw);
            if (bytes.length != argb.length * 4) {
                throw new RenderException("%d bytes for %dx%d pixels: %s".formatted(bytes.length, width, height, raw));
            }
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(argb);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException("The picture's pixels cannot be read: " + raw, e);
        }
    }
}
