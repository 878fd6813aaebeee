package io.reelmill.shared.fonts;

import java.awt.font.TextAttribute;
import java.text.Bidi;

/** From which side a text is read as a whole: all of its lines are, also one that holds nothing but a foreign name. */
enum Direction {
    FROM_THE_LEFT,
    FROM_THE_RIGHT;

    /** That of a whole text: of its language where it has any letters of such, else of its first letter. */
    static Direction of(Face face, String text) {
        char[] letters = text.toCharArray();
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return FROM_THE_LEFT;
        }
        boolean first = !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        return first || face.fromTheRight() ? FROM_THE_RIGHT : FROM_THE_LEFT;
    }

    /** That of a piece of a longer text: what has no letters that tell goes with the rest of it. */
    static Direction ofPiece(Face face, String piece) {
        return face.fromTheRight() ? FROM_THE_RIGHT : of(face, piece);
    }

    /** As Java's setter wants it. */
    Boolean attribute() {
        return this == FROM_THE_RIGHT ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR;
    }
}
