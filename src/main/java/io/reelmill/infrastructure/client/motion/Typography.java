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

    /** Its typefaces for a text in a language. */
    Typefaces in(String languageTag) {
        return new Typefaces(display.in(languageTag), heading.in(languageTag), figures.in(languageTag), factor);
    }
}
