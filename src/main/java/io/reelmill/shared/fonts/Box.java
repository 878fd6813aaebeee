package io.reelmill.shared.fonts;

/**
 * Room for a text, in pixels.
 *
 * @param lines the most lines it may have
 * @param leading from baseline to baseline, in sizes of the letters
 */
public record Box(float width, float height, int lines, float leading) {
    public Box {
        if (!(width >= 1) || !(height >= 1) || lines < 1) {
            throw new IllegalArgumentException(
                    "No text fits a box of %sx%s with %d lines".formatted(width, height, lines));
        }
    }

    /** A box with the leading of running text. */
    public Box(float width, float height, int lines) {
        this(width, height, lines, 1.22f);
    }
}
