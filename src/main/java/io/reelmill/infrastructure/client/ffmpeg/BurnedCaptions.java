package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.shared.drawing.Colours;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Captions as they are seen in the rendered picture, held against how they were painted: whether they stand where they
 * should, and whether letters and ground can be told apart wherever there are letters.
 */
final class BurnedCaptions {
    /** Cues that are looked at, spread over the video. */
    private static final int MOST = 12;
    /** Of 255: what is painted more thinly lets the picture decide. */
    private static final int OPAQUE = 150;
    /** Places of letters: so much of them is bright, and so much is not. */
    private static final double LETTERS = 0.2;

    private static final int PLACES_DOWN = 8;
    private static final double BRIGHT = 0.4;
    /** Black on white, and what is said of captions in which nothing can be told apart because nothing is drawn. */
    private static final double MOST_CONTRAST = 21;

    /** The share of places that may be worse: a stroke that just reaches into a place. */
    private static final double OUTLIERS = 0.03;

    private final Timeline timeline;
    private final CaptionArea area;

    BurnedCaptions(Timeline timeline) {
        this.timeline = timeline;
        this.area = CaptionArea.of(timeline.canvas(), timeline.platform());
    }

    /**
     * What was measured.
     *
     * @param likeness how well what is seen follows what was painted, at worst: 1 for the same
     * @param contrast of letters and ground by WCAG 2, where it is worst
     */
    record Sight(double likeness, double contrast) {}

    boolean present() {
        return !frames().isEmpty();
    }

    /** The frames in which cues are looked at, in their middle and in order. */
    List<Integer> frames() {
        if (timeline.captionMode() == CaptionMode.NONE) {
            return List.of();
        }
        List<Cue> cues = timeline.captions().cues();
        int step = Math.max(1, (cues.size() + MOST - 1) / MOST);
        List<Integer> frames = new ArrayList<>();
        for (int i = 0; i < cues.size(); i += step) {
            Cue cue = cues.get(i);
            frames.add(Math.min(timeline.frames() - 1, timeline.frameRate().frameAt((cue.start() + cue.end()) / 2)));
        }
        return frames.stream().distinct().sorted().toList();
    }

    /** Takes the captions' area out of those frames. */
    String filters() {
        String wanted = frames().stream().map(frame -> "eq(n\\," + frame + ")").collect(Collectors.joining("+"));
        // A master that is of another size is told as such, and not as one that does not decode.
        Filter size = Filter.of("scale")
                .with("w", timeline.canvas().width())
                .with("h", timeline.canvas().height());
        Filter crop = Filter.of("crop")
                .with("w", area.width())
                .with("h", area.height())
                .with("x", area.x())
                .with("y", area.y());
        return "select=%s,%s,%s,%s"
                .formatted(
                        wanted,
                        size.text(),
                        crop.text(),
                        Filter.of("format").with("pix_fmts", "rgb24").text());
    }

    /** Measures what {@link #filters} wrote. */
    Sight measure(Path raw) throws IOException {
        byte[] seen = Files.readAllBytes(raw);
        int size = area.width() * area.height() * 3;
        CaptionStrips strips = new CaptionStrips(timeline, 0, timeline.frames());
        List<Integer> frames = frames();
        double likeness = 1;
        List<Double> contrasts = new ArrayList<>();
        for (int i = 0; i < frames.size() && (i + 1) * size <= seen.length; i++) {
            double[] picture = luminances(Arrays.copyOfRange(seen, i * size, (i + 1) * size));
            BufferedImage painted = strips.painted(timeline.frameRate().seconds(frames.get(i)));
            likeness = Math.min(likeness, likeness(painted, picture));
            contrasts.addAll(contrasts(painted, picture));
        }
        double[] sorted =
                contrasts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Sight(likeness, sorted.length == 0 ? MOST_CONTRAST : at(OUTLIERS, sorted));
    }

    private static double[] luminances(byte... rgb) {
        double[] luminances = new double[rgb.length / 3];
        for (int i = 0; i < luminances.length; i++) {
            luminances[i] =
                    Colours.luminance((rgb[i * 3] & 255) << 16 | (rgb[i * 3 + 1] & 255) << 8 | rgb[i * 3 + 2] & 255);
        }
        return luminances;
    }

    /** The correlation of brightness where the caption covers the picture. */
    private double likeness(BufferedImage painted, double... picture) {
        double[] sums = new double[6];
        int[] pixels = painted.getRGB(0, 0, area.width(), area.height(), null, 0, area.width());
        for (int i = 0; i < picture.length; i++) {
            if (pixels[i] >>> 24 >= OPAQUE) {
                add(sums, Colours.luminance(pixels[i]), picture[i]);
            }
        }
        double varianceX = sums[0] * sums[3] - sums[1] * sums[1];
        double varianceY = sums[0] * sums[5] - sums[2] * sums[2];
        double covariance = sums[0] * sums[4] - sums[1] * sums[2];
        // A caption in one tone alone has nothing to be held against.
        return varianceX < 1e-6 ? 1 : covariance / Math.sqrt(varianceX * Math.max(1e-9, varianceY));
    }

    private static void add(double[] sums, double x, double y) {
        sums[0]++;
        sums[1] += x;
        sums[2] += y;
        sums[3] += x * x;
        sums[4] += x * y;
        sums[5] += y * y;
    }

    private List<Double> contrasts(BufferedImage painted, double... picture) {
        int side = Math.max(4, area.height() / PLACES_DOWN);
        List<Double> contrasts = new ArrayList<>();
        for (int top = 0; top + side <= area.height(); top += side) {
            for (int left = 0; left + side <= area.width(); left += side) {
                if (holdsLetters(painted, left, top, side)) {
                    contrasts.add(contrast(left, top, side, picture));
                }
            }
        }
        return contrasts;
    }

    private static boolean holdsLetters(BufferedImage painted, int left, int top, int side) {
        int[] pixels = painted.getRGB(left, top, side, side, null, 0, side);
        long bright = Arrays.stream(pixels)
                .filter(argb -> argb >>> 24 >= OPAQUE && Colours.luminance(argb) >= BRIGHT)
                .count();
        double share = (double) bright / pixels.length;
        return share >= LETTERS && share <= 1 - LETTERS;
    }

    private double contrast(int left, int top, int side, double... picture) {
        double[] place = new double[side * side];
        for (int y = 0; y < side; y++) {
            System.arraycopy(picture, (top + y) * area.width() + left, place, y * side, side);
        }
        Arrays.sort(place);
        return (at(1 - LETTERS / 2, place) + 0.05) / (at(LETTERS / 2, place) + 0.05);
    }

    /** What a share of the sorted values is below. */
    private static double at(double share, double... sorted) {
        return sorted[(int) Math.floor(share * (sorted.length - 1))];
    }
}
