package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Face;

/** The typefaces of a video and how large they are set: one scale for all of its pictures. */
enum Typography {
    /** A geometric grotesque. */
    MODERN(Face.DISPLAY, Face.HEADING, Face.DISPLAY, 1),
    /** A serif of high contrast with grotesque notes. */
    EDITORIAL(Face.SERIF, Face.SERIF, Face.DISPLAY, 1.06),
    /** Narrow and heavy, like a poster. */
    POSTER(Face.NARROW, Face.NARROW, Face.NARROW, 1.22),
    /** Rounded. */
    FRIENDLY(Face.ROUND, Face.ROUND, Face.ROUND, 1.08);

    private final Face display;
    private final Face heading;
    private final Face figures;
    private final double factor;

    Typography(Face display, Face heading, Face figures, double factor) {
        this.display = display;
        this.heading = heading;
        this.figures = figures;
        this.factor = factor;
    }

    /** A style of the scale in these typefaces. */
    Type of(Type type) {
        return type.in(type.face() == Face.DISPLAY ? display : heading, factor);
    }

    Face display() {
        return display;
    }

    Face heading() {
        return heading;
    }

    /** The face whose digits are all as tall as capitals. */
    Face figures() {
        return figures;
    }

    /** How much larger than the base face this one is set, to look as large. */
    double factor() {
        return factor;
    }
}
