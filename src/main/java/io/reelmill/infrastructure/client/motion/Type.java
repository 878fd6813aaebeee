package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Face;

/**
 * A style of the type scale.
 *
 * @param size in hundredths of the canvas' shorter side, when there is room
 * @param leading from baseline to baseline, in sizes
 */
record Type(Face face, double size, float leading, int lines) {
    static final Type TITLE = new Type(Face.DISPLAY, 12, 1.08f, 6);
    static final Type CLOSING = new Type(Face.DISPLAY, 10, 1.1f, 6);
    static final Type STATEMENT = new Type(Face.HEADING, 8.8, 1.16f, 8);
    static final Type LOUD = new Type(Face.DISPLAY, 11, 1.12f, 8);
    static final Type QUOTATION = new Type(Face.HEADING, 8, 1.24f, 9);
    static final Type FIGURE_NOTE = new Type(Face.HEADING, 6, 1.18f, 5);

    /** Below this share of its size a text is given more of the room instead. */
    private static final double COMFORTABLE = 0.66;

    /** Very long texts may have more lines than look good. */
    Type withLines(int most) {
        return new Type(face, size, leading, most);
    }

    boolean comfortable(double px, double unit) {
        return px >= COMFORTABLE * size * unit;
    }
}
