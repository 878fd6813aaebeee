package io.reelmill.shared.drawing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * A picture of soft shapes only, kept small and enlarged as it is painted: a tenth of what full-size gradients cost, and
 * dithered, so that dark ones show no bands. Places and sizes are pixels of the full picture. Not thread-safe.
 */
public final class SoftField {
    /** The shorter side has about as many cells. */
    private static final int CELLS = 120;

    private static final int NOISE = 4099;

    private final int cell;
    private final int columns;
    private final int rows;
    private final float[] values;
    private final float[] base;
    private final int[] line;
    private final int[] noise;
    private OptionalDouble axis = OptionalDouble.empty();

    public SoftField(int width, int height) {
        cell = Math.max(2, Math.min(width, height) / CELLS);
        columns = width / cell + 2;
        rows = height / cell + 2;
        values = new float[columns * rows * 3];
        base = new float[values.length];
        line = new int[columns * 3];
        // A fixed pattern: dither that moves would cost the encoder dearly.
        noise = new Random(1).ints(NOISE, 0, 1 << 16).toArray();
    }

    /** Sets what every frame begins with: a gradient from the top to the bottom, leaning a little. */
    public void ground(Color top, Color bottom) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double share = 0.85 * row / rows + 0.15 * column / columns;
                lerp(base, (row * columns + column) * 3, top, bottom, share);
            }
        }
    }

    private static void lerp(float[] target, int at, Color from, Color to, double share) {
        target[at] = (float) (from.getBlue() + (to.getBlue() - from.getBlue()) * share);
        target[at + 1] = (float) (from.getGreen() + (to.getGreen() - from.getGreen()) * share);
        target[at + 2] = (float) (from.getRed() + (to.getRed() - from.getRed()) * share);
    }

    /** Begins a frame. */
    public void clear() {
        System.arraycopy(base, 0, values, 0, base.length);
    }

    /** Discs that follow are put as far on the other side of an axis. */
    public void mirrored(OptionalDouble about) {
        axis = about;
    }

    /** A soft disc of light: strength of the colour in its middle, nothing at its radius. */
    public void blob(double wanted, double y, double radius, Color colour, double strength) {
        double x = axis.isPresent() ? 2 * axis.getAsDouble() - wanted : wanted;
        double inverse = 1 / (radius * radius);
        int top = clamp((y - radius) / cell, rows);
        int bottom = clamp((y + radius) / cell + 1, rows);
        int left = clamp((x - radius) / cell, columns);
        int right = clamp((x + radius) / cell + 1, columns);
        for (int row = top; row < bottom; row++) {
            double dy = row * cell - y;
            for (int column = left; column < right; column++) {
                double dx = column * cell - x;
                double inside = 1 - (dx * dx + dy * dy) * inverse;
                if (inside > 0) {
                    blend((row * columns + column) * 3, colour, inside * inside * strength);
                }
            }
        }
    }

    private static int clamp(double cellNumber, int limit) {
        return (int) Math.max(0, Math.min(limit, cellNumber));
    }

    /** Mixes a colour in everywhere, as much as the shade says for each place. */
    public void shade(Color colour, Shade shade) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                blend((row * columns + column) * 3, colour, shade.strength(column * cell, row * cell));
            }
        }
    }

    private void blend(int at, Color colour, double strength) {
        float share = (float) strength;
        values[at] += (colour.getBlue() - values[at]) * share;
        values[at + 1] += (colour.getGreen() - values[at + 1]) * share;
        values[at + 2] += (colour.getRed() - values[at + 2]) * share;
    }

    /** How much of a colour a place gets, 0 to 1. */
    @FunctionalInterface
    public interface Shade {
        double strength(double x, double y);
    }

    /** Fills a picture of the type {@link BufferedImage#TYPE_3BYTE_BGR} and the field's size. */
    public void paint(BufferedImage picture) {
        byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        for (int y = 0; y < picture.getHeight(); y++) {
            interpolate(y);
            enlarge(pixels, y * width * 3, width, (y * 677) % NOISE);
        }
    }

    /** One row of cells at the height of a row of pixels, in 16.16 fixed point. */
    private void interpolate(int y) {
        int above = y / cell * columns * 3;
        int below = above + columns * 3;
        float share = (y % cell) / (float) cell;
        for (int i = 0; i < line.length; i++) {
            float value = values[above + i] + (values[below + i] - values[above + i]) * share;
            line[i] = (int) (value * 65536);
        }
    }

    private void enlarge(byte[] pixels, int start, int width, int noiseStart) {
        int at = start;
        int grain = noiseStart;
        for (int column = 0, x = 0; x < width; column += 3) {
            int blue = line[column];
            int green = line[column + 1];
            int red = line[column + 2];
            int blueStep = (line[column + 3] - blue) / cell;
            int greenStep = (line[column + 4] - green) / cell;
            int redStep = (line[column + 5] - red) / cell;
            int end = Math.min(width, x + cell);
            for (; x < end; x++) {
                int dither = noise[grain];
                grain = grain + 1 == NOISE ? 0 : grain + 1;
                pixels[at] = (byte) ((blue + dither) >> 16);
                pixels[at + 1] = (byte) ((green + dither) >> 16);
                pixels[at + 2] = (byte) ((red + dither) >> 16);
                at += 3;
                blue += blueStep;
                green += greenStep;
                red += redStep;
            }
        }
    }
}
