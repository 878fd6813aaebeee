package io.reelmill.shared.drawing;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a picture that belong together. Everything behind text is one of the first four or a mixture of them.
 *
 * @param top of the background
 * @param bottom of the background
 * @param glow a light that moves on it
 * @param second another such light
 * @param ink for text
 * @param accent for shapes and single words
 */
public record Ground(Color top, Color bottom, Color glow, Color second, Color ink, Color accent) {
    /** From six {@code 0xRRGGBB} values in the order of the components. */
    public static Ground of(int... rgb) {
        return new Ground(
                new Color(rgb[0]),
                new Color(rgb[1]),
                new Color(rgb[2]),
                new Color(rgb[3]),
                new Color(rgb[4]),
                new Color(rgb[5]));
    }

    /** What text may stand on. */
    public List<Color> behindText() {
        return List.of(top, bottom, glow, second);
    }

    /** The least contrast of a colour with anything that text may stand on. */
    public double contrast(Color colour) {
        return behindText().stream()
                .mapToDouble(behind -> Colours.contrast(colour, behind))
                .min()
                .orElseThrow();
    }

    /** Whether the ink is lighter than what it stands on. */
    public boolean dark() {
        return Colours.luminance(ink) > Colours.luminance(top);
    }
}
