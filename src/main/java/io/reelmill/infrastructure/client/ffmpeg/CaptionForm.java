package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.shared.fonts.Face;

/**
 * The measures of a caption style.
 *
 * @param ofHeight the size of the letters as a share of the canvas' height
 * @param ofShortSide the same as a share of its shorter side; the larger of the two is taken
 * @param leading from baseline to baseline, in sizes of the letters
 * @param side what stands beside the letters and belongs to them: a plate's padding, an outline; in sizes of the letters
 * @param top the same above and below
 */
record CaptionForm(Face face, double ofHeight, double ofShortSide, float leading, float side, float top) {
    private static final float ASCENT = 0.95f;
    /** Arabic and Thai reach deeper than Latin. */
    private static final float DESCENT = 0.36f;

    static CaptionForm of(CaptionStyle style) {
        return switch (style) {
            case BOX -> new CaptionForm(Face.DISPLAY, 0.052, 0.075, 1.2f, 0.4f, 0.12f);
            case BOLD -> new CaptionForm(Face.DISPLAY, 0.066, 0.105, 1.12f, 0.2f, 0.14f);
            case KARAOKE -> new CaptionForm(Face.HEADING, 0.048, 0.068, 1.28f, 0.5f, 0.3f);
            case CLEAN -> new CaptionForm(Face.STRONG, 0.042, 0.065, 1.28f, 0.7f, 0.42f);
        };
    }

    /** The same for captions in a language. */
    CaptionForm in(String language) {
        return new CaptionForm(face.in(language), ofHeight, ofShortSide, leading, side, top);
    }

    /** The size of the letters at which two rows fill the area at most. */
    float largest(Canvas canvas, CaptionArea area) {
        double wanted = Math.max(canvas.height() * ofHeight, canvas.shortSide() * ofShortSide);
        return (float) Math.min(wanted, area.height() / height(2));
    }

    /** The height of so many rows with what belongs to them, in sizes of the letters. */
    float height(int rows) {
        return ASCENT + DESCENT + leading * (rows - 1) + 2 * top;
    }

    /** From the top of everything to a row's baseline, in sizes of the letters. */
    float baseline(int row) {
        return top + ASCENT + leading * row;
    }
}
