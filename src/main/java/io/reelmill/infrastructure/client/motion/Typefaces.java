package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Face;

/**
 * The typefaces of a video in its language.
 *
 * @param figures the face whose digits are all as tall as capitals
 * @param factor how much larger than the base face these are set, to look as large
 */
record Typefaces(Face display, Face heading, Face figures, double factor) {
    /** A style of the scale in these typefaces. */
    Type of(Type type) {
        return type.in(type.face().equals(Face.DISPLAY) ? display : heading, factor);
    }
}
