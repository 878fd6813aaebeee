package io.reelmill.core.narration;

import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionStyle;

/** How much fits across the picture at the captions' size, in letters of a usual width. */
final class RowLength {
    /** A sign of Chinese, Japanese or Korean, in letters. */
    private static final double WIDE = 1.7;

    private RowLength() {}

    static int of(AspectRatio shape, CaptionStyle style) {
        double letters = switch (shape) {
            case PORTRAIT -> 22;
            case LANDSCAPE -> 38;
            case SQUARE, TALL -> 28;
        };
        return (int) Math.round(
                switch (style) {
                    case BOLD -> letters * 0.65;
                    case CLEAN -> letters * 1.1;
                    case BOX, KARAOKE -> letters;
                });
    }

    /** The width of a text. */
    static double width(String text) {
        return text.codePoints().mapToDouble(RowLength::width).sum();
    }

    private static double width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? WIDE : 1;
    }

    /** Ideographs, kana, hangul, their punctuation and full-width forms, and most emoji. */
    private static boolean wide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x3000 && codePoint <= 0x30FF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xFF01 && codePoint <= 0xFF60
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    }
}
