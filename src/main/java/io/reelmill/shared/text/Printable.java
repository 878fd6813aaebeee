package io.reelmill.shared.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Foreign text made fit for one line of a terminal: nothing in it can move the cursor, break the line or turn the text. */
public final class Printable {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;

    private Printable() {}

    /** The text in one line: control characters and line breaks become spaces, direction marks go. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(point -> append(line, point));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                line.append(' ');
            case Character.FORMAT -> {
                // Words of some scripts and some emoji need the joiners.
                if (point == ZERO_WIDTH_JOINER || point == ZERO_WIDTH_NON_JOINER) {
                    line.appendCodePoint(point);
                }
            }
            default -> line.appendCodePoint(point);
        }
    }

    /** How many cells of a terminal the text takes. */
    public static int width(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }

    /** The text in one line of at most so many cells; an ellipsis shows what was left out. */
    public static String shortened(String text, int cells) {
        String line = oneLine(text);
        if (width(line) <= cells) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (int point : line.codePoints().toArray()) {
            used += width(point);
            if (used > cells - 1) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.toString().stripTrailing() + "…";
    }

    /** The text followed by spaces up to so many cells. */
    public static String padded(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }
}
