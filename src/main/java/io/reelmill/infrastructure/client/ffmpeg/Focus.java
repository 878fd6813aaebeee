package io.reelmill.infrastructure.client.ffmpeg;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/**
 * Where the eye goes in a picture: to faces above all, else to edges, to colours unlike the rest, and rather to the middle.
 * The third by Achanta et al., "Frequency-tuned salient region detection" (CVPR 2009), in RGB. Made for pictures of some
 * hundred pixels a side.
 */
final class Focus {
    private static final double EDGES_OF_PICTURE = 0.6;

    private static final int STEPS = 6;

    /** What all faces together weigh, where everything else weighs 1. */
    private static final double FACES = 6;
    /** How far hair and shoulders go beyond a face, in shares of its side. */
    private static final double HAIR = 0.45;

    private static final double SHOULDERS = 0.9;
    private static final double BESIDE = 0.2;

    /** Where there is nothing to choose. */
    static final Focus MIDDLE = new Focus(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB));

    private final int width;
    private final int height;
    private final double[] weight;

    Focus(BufferedImage picture) {
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        this.weight = new double[pixels.length];
        double[] edges = new double[pixels.length];
        double[] unlike = new double[pixels.length];
        double[] mean = mean(pixels);
        for (int i = 0; i < pixels.length; i++) {
            edges[i] = distance(pixels[i], pixels[i % width + 1 < width ? i + 1 : i])
                    + distance(pixels[i], pixels[i + width < pixels.length ? i + width : i]);
            unlike[i] = Math.pow(red(pixels[i]) - mean[0], 2)
                    + Math.pow(green(pixels[i]) - mean[1], 2)
                    + Math.pow(blue(pixels[i]) - mean[2], 2);
        }
        add(edges);
        add(unlike);
        // What stands out counts, not how much of everything else there is.
        Arrays.setAll(weight, i -> weight[i] * weight[i]);
        look(Faces.in(picture));
    }

    /** A larger face draws the eye more. */
    private void look(List<Rectangle> faces) {
        double all = Arrays.stream(weight).sum() + 1e-12;
        double sides = faces.stream().mapToInt(face -> face.width).sum();
        for (Rectangle face : faces) {
            Rectangle head = new Rectangle(
                            (int) (face.x - BESIDE * face.width),
                            (int) (face.y - HAIR * face.height),
                            (int) (face.width * (1 + 2 * BESIDE)),
                            (int) (face.height * (1 + HAIR + SHOULDERS)))
                    .intersection(new Rectangle(width, height));
            double each = all * FACES * face.width / sides / (head.width * (double) head.height);
            for (int y = head.y; y < head.y + head.height; y++) {
                for (int x = head.x; x < head.x + head.width; x++) {
                    weight[y * width + x] += each;
                }
            }
        }
    }

    /** The middle of the upright strip of a share of the width that holds the most, as a share of the width. */
    double across(double share) {
        double[] columns = new double[width];
        for (int i = 0; i < weight.length; i++) {
            columns[i % width] += weight[i];
        }
        return best(columns, share);
    }

    /** The same of a level strip of a share of the height. */
    double down(double share) {
        double[] rows = new double[height];
        for (int i = 0; i < weight.length; i++) {
            rows[i / width] += weight[i];
        }
        return best(rows, share);
    }

    private static double best(double[] lines, double share) {
        int length = Math.max(1, (int) Math.round(lines.length * share));
        double inside = 0;
        double most = 0;
        double middle = lines.length / 2.0;
        for (int end = 0; end < lines.length; end++) {
            inside += lines[end] - (end < length ? 0 : lines[end - length]);
            if (end >= length - 1 && inside > most * 1.001) {
                most = inside;
                middle = end + 1 - length / 2.0;
            }
        }
        for (int step = 0; step < STEPS; step++) {
            middle = Math.max(length / 2.0, Math.min(lines.length - length / 2.0, weighed(lines, middle, length)));
        }
        return middle / lines.length;
    }

    /** The centre of gravity within a strip: what draws the eye stands in its middle, not at its edge. */
    private static double weighed(double[] lines, double middle, int length) {
        double sum = 1e-12;
        double moment = middle * sum;
        int first = Math.max(0, (int) Math.floor(middle - length / 2.0));
        for (int i = first; i < Math.min(lines.length, first + length); i++) {
            sum += lines[i];
            moment += lines[i] * (i + 0.5);
        }
        return moment / sum;
    }

    private void add(double[] measure) {
        double sum = 1e-9;
        for (double value : measure) {
            sum += value;
        }
        for (int i = 0; i < measure.length; i++) {
            double x = 2.0 * (i % width) / width - 1;
            double y = 2.0 * (i / width) / height - 1;
            weight[i] += measure[i] / sum * (1 - EDGES_OF_PICTURE * (x * x + y * y) / 2);
        }
    }

    private static double[] mean(int... pixels) {
        double[] mean = new double[3];
        for (int pixel : pixels) {
            mean[0] += red(pixel) / (double) pixels.length;
            mean[1] += green(pixel) / (double) pixels.length;
            mean[2] += blue(pixel) / (double) pixels.length;
        }
        return mean;
    }

    private static double distance(int one, int other) {
        return Math.abs(red(one) - red(other))
                + Math.abs(green(one) - green(other))
                + Math.abs(blue(one) - blue(other));
    }

    private static int red(int pixel) {
        return pixel >> 16 & 255;
    }

    private static int green(int pixel) {
        return pixel >> 8 & 255;
    }

    private static int blue(int pixel) {
        return pixel & 255;
    }
}
