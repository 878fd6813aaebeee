package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Face;

/**
 * A style of the type scale.
 *
 * @param size in hundredths of the canvas' shorter side, when there is room
 * @param leading from baseline to baseline, in sizes
 */
record Type(Face face, double size, float leading, int lines) {
    static final Type TITLE = new Type(Face.DISPLAY, 15, 1.08f, 6);
    static final Type CLOSING = new Type(Face.DISPLAY, 13, 1.1f, 6);
    static final Type STATEMENT = new Type(Face.HEADING, 11.4, 1.16f, 8);
    static final Type LOUD = new Type(Face.DISPLAY, 14, 1.12f, 8);
    static final Type QUESTION = new Type(Face.DISPLAY, 12.4, 1.12f, 7);
    static final Type QUOTATION = new Type(Face.HEADING, 10.4, 1.24f, 9);
    static final Type PLATES = new Type(Face.DISPLAY, 12, 1.36f, 7);
    static final Type ICON_NOTE = new Type(Face.HEADING, 8.4, 1.18f, 4);
    static final Type FIGURE_NOTE = new Type(Face.HEADING, 7.6, 1.18f, 5);

    /** Below this share of its size a text is given more of the room instead. */
    static final double COMFORTABLE = 0.64;

    /** Very long texts may have more lines than look good. */
    Type withLines(int most) {
        return new Type(face, size, leading, most);
    }

    /** In another face, so much larger. */
    Type in(Face other, double factor) {
        return new Type(other, size * factor, leading, lines);
    }

    boolean comfortable(double px, double unit) {
        return px >= COMFORTABLE * size * unit;
    }
}
