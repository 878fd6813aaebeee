package io.reelmill.shared.drawing;

import java.awt.Color;
import java.util.stream.IntStream;

/** Arithmetic with colours. */
public final class Colours {
    /** Of each value of a channel: pictures have millions of them. */
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(Colours::linear).toArray();

    private Colours() {}

    /** An opaque colour from {@code 0xRRGGBB}. */
    public static Color rgb(int value) {
        return new Color(value);
    }

    /** A colour as {@code 0xRRGGBB}. */
    public static int value(Color colour) {
        return colour.getRGB() & 0xFFFFFF;
    }

    /** The same colour, so opaque; what lies outside of 0 to 1 is taken as the nearest of them. */
    public static Color alpha(Color colour, double opacity) {
        int alpha = (int) Math.round(255 * Math.max(0, Math.min(1, opacity)));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    /** A share of the second in the first. */
    public static Color mix(Color first, Color second, double share) {
        return new Color(
                between(first.getRed(), second.getRed(), share),
                between(first.getGreen(), second.getGreen(), share),
                between(first.getBlue(), second.getBlue(), share));
    }

    private static int between(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }

    /** The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance). */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance, 0 to 1 (WCAG 2.2). */
    public static double luminance(Color colour) {
        return luminance(colour.getRGB());
    }

    /** Relative luminance of a pixel {@code 0xRRGGBB}, 0 to 1 (WCAG 2.2); what is above those bits is not heeded. */
    public static double luminance(int rgb) {
        return 0.2126 * LINEAR[rgb >> 16 & 255] + 0.7152 * LINEAR[rgb >> 8 & 255] + 0.0722 * LINEAR[rgb & 255];
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
