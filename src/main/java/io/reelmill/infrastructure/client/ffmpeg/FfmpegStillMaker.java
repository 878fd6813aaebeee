package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.composition.StillMaker;
import io.reelmill.shared.drawing.Jpeg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Takes frames out by seeking to them, so that the length of the video costs nothing. */
final class FfmpegStillMaker implements StillMaker {
    private static final int COLUMNS = 4;
    private static final int TILE_WIDTH = 320;
    private static final int MARGIN = 8;
    private static final Color GROUND = new Color(24, 24, 28);

    private final Runner runner;

    FfmpegStillMaker(Runner runner) {
        this.runner = runner;
    }

    @Override
    public void still(Path video, double seconds, Path target) {
        take(video, seconds, jpegColours(), target);
    }

    @Override
    public void titled(Path video, double seconds, String title, String language, Path target) {
        still(video, seconds, target);
        try {
            BufferedImage picture = ImageIO.read(target.toFile());
            Thumbnail.paint(picture, title, language);
            Jpeg.write(picture, target);
        } catch (IOException e) {
            throw new UncheckedIOException("The thumbnail cannot be written: " + target, e);
        }
    }

    @Override
    public void contactSheet(Path video, List<Double> seconds, Path target) {
        Path beside = target.resolveSibling(target.getFileName() + ".tile.jpg");
        try {
            List<BufferedImage> tiles = new ArrayList<>();
            Filter small =
                    Filter.of("scale").with("w", TILE_WIDTH).with("h", -2).with("flags", "area");
            for (double time : seconds) {
                take(video, time, small.text() + "," + jpegColours(), beside);
                tiles.add(ImageIO.read(beside.toFile()));
                Files.delete(beside);
            }
            ImageIO.write(sheet(tiles), "jpg", target.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The contact sheet cannot be written: " + target, e);
        }
    }

    private static BufferedImage sheet(List<BufferedImage> tiles) {
        int columns = Math.min(COLUMNS, tiles.size());
        int rows = (tiles.size() + columns - 1) / columns;
        int across = tiles.get(0).getWidth() + MARGIN;
        int down = tiles.get(0).getHeight() + MARGIN;
        BufferedImage sheet =
                new BufferedImage(columns * across + MARGIN, rows * down + MARGIN, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(GROUND);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < tiles.size(); i++) {
            g.drawImage(tiles.get(i), MARGIN + i % columns * across, MARGIN + i / columns * down, null);
        }
        g.dispose();
        return sheet;
    }

    private void take(Path video, double seconds, String filters, Path target) {
        runner.run(Arguments.run("error")
                .add("-ss", String.format(Locale.ROOT, "%.3f", Math.max(0, seconds)))
                .input(video)
                .add("-map", "0:v", "-vf", filters, "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "2")
                .add("-map_metadata", "-1", "-fflags", "+bitexact", "-f", "image2", "-update", "1")
                .to(target));
        if (!Files.exists(target)) {
            throw new RenderException(String.format(Locale.ROOT, "There is no frame at %.3f s in %s", seconds, video));
        }
    }

    /** JPEG has the full range of values, and BT.601's colours. */
    private static String jpegColours() {
        Filter scale = Filter.of("scale").with("out_range", "pc").with("out_color_matrix", "bt601");
        return scale.text() + ","
                + Filter.of("format").with("pix_fmts", "yuvj420p").text();
    }
}
