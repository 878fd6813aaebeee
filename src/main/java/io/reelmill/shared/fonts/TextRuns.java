package io.reelmill.shared.fonts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text in a face, each character in the first of the face's fonts that has it. */
final class TextRuns {
    /** Unhinted and with fractions of pixels: widths then grow in proportion to the size. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TextRuns() {}

    /** The text without what no font can draw, in composed letters, with single spaces. */
    static String drawable(Face face, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .codePoints()
                .filter(c -> visible(c) && Fonts.fontFor(face, c).isPresent())
                .forEach(kept::appendCodePoint);
        return SPACES.matcher(kept).replaceAll(" ").strip();
    }

    private static boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
    }

    /** Sets drawable text that is not empty. */
    static TextLayout layout(Face face, String text, float px) {
        AttributedString attributed = new AttributedString(text);
        int start = 0;
        while (start < text.length()) {
            Font font = fontAt(face, text, start);
            int end = start;
            while (end < text.length() && fontAt(face, text, end).equals(font)) {
                end += Character.charCount(text.codePointAt(end));
            }
            attributed.addAttribute(TextAttribute.FONT, font.deriveFont(px), start, end);
            start = end;
        }
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    private static Font fontAt(Face face, String text, int index) {
        Optional<Font> font = Fonts.fontFor(face, text.codePointAt(index));
        return font.orElseGet(() -> Fonts.stack(face).get(0));
    }
}
