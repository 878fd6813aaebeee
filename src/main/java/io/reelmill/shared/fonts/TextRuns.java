package io.reelmill.shared.fonts;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.reelmill.shared.text.Signs;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Text in a face, each sign in the first of the face's fonts that has it, emoji in colour. */
final class TextRuns {
    /** Unhinted and with fractions of pixels: widths then grow in proportion to the size. */
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** What Java lays a picture out in the place of. */
    private static final String PICTURE = "\uFFFC";

    private TextRuns() {}

    /** The text without what no font can draw, in composed letters, with single spaces, its emoji as marks. */
    static String drawable(Face face, String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (String sign : Signs.of(tidy(text))) {
            emoji(face, sign).ifPresentOrElse(kept::append, () -> kept.append(drawableLetters(face, sign)));
        }
        return SPACES.matcher(kept).replaceAll(" ").strip();
    }

    /** What of a text can be drawn by no font and is no emoji either: each sign once. */
    static Set<String> missing(Face face, String text) {
        Set<String> missing = new LinkedHashSet<>();
        for (String sign : Signs.of(tidy(text))) {
            boolean drawn = sign.codePoints().allMatch(c -> !visible(c) || drawn(face, c));
            if (!drawn && emoji(face, sign).isEmpty()) {
                missing.add(sign);
            }
        }
        return missing;
    }

    static boolean legible(Face face, String text) {
        int[] letters = tidy(text).codePoints().filter(Character::isLetter).toArray();
        return 2 * Arrays.stream(letters).filter(letter -> drawn(face, letter)).count() >= letters.length;
    }

    private static String tidy(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
    }

    private static Optional<Character> emoji(Face face, String sign) {
        Optional<Character> mark = Emoji.mark(sign);
        return mark.isPresent() || drawn(face, sign.codePointAt(0)) ? mark : Emoji.anyMark(sign);
    }

    private static String drawableLetters(Face face, String sign) {
        if (!drawn(face, sign.codePointAt(0))) {
            return "";
        }
        StringBuilder kept = new StringBuilder(sign.length());
        sign.codePoints()
                .filter(c -> joins(c) ? kept.length() > 0 : visible(c) && drawn(face, c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean drawn(Face face, int codePoint) {
        return visible(codePoint)
                && Character.getType(codePoint) != Character.PRIVATE_USE
                && Fonts.fontFor(face, codePoint).isPresent();
    }

    /** Persian and Indic letters take another shape beside a joiner. */
    private static boolean joins(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean visible(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Sets drawable text that is not empty. */
    static TextLayout layout(Face face, String text, float px, Direction direction) {
        AttributedString attributed = new AttributedString(pictured(text));
        attributed.addAttribute(TextAttribute.RUN_DIRECTION, direction.attribute());
        int start = 0;
        for (String sign : Signs.of(text)) {
            int end = start + sign.length();
            char first = sign.charAt(0);
            if (Emoji.isMark(first)) {
                attributed.addAttribute(TextAttribute.CHAR_REPLACEMENT, Emoji.inLine(first, px), start, start + 1);
            }
            attributed.addAttribute(TextAttribute.FONT, font(face, sign).deriveFont(px), start, end);
            start = end;
        }
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    private static String pictured(String text) {
        StringBuilder pictured = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (Emoji.isMark(text.charAt(i))) {
                pictured.replace(i, i + 1, PICTURE);
            }
        }
        return pictured.toString();
    }

    /** One that has the whole sign, else one that has its letter. */
    private static Font font(Face face, String sign) {
        return Fonts.stack(face).stream()
                .filter(font -> sign.codePoints().allMatch(c -> !visible(c) || font.canDisplay(c)))
                .findFirst()
                .or(() -> Fonts.fontFor(face, sign.codePointAt(0)))
                .orElseGet(() -> Fonts.stack(face).get(0));
    }
}
