package io.reelmill.shared.fonts;

import java.util.Collection;
import java.util.List;

/**
 * Sets text: balanced lines in a box, smaller until all of it fits. Letters that no font has are left out. Thread-safe.
 */
public final class Typesetter {
    /** Shares of the letters' size that cover accents on capitals above and descenders below. */
    static final float ASCENT = 0.95f;

    static final float DESCENT = 0.28f;

    /** Below this share of the wanted size, long words are broken rather than all made smaller. */
    private static final float SMALLEST_WITH_WHOLE_WORDS = 0.4f;

    private static final float STEP = 0.95f;

    private Typesetter() {}

    /** A text in one line, however long; empty when there is nothing to draw. */
    public static TextBlock line(String text, Face face, float px) {
        String drawable = TextRuns.drawable(face, text);
        List<String> lines = drawable.isEmpty() ? List.of() : List.of(drawable);
        return block(new Setting(face, Direction.of(face, drawable), 1), lines, px);
    }

    /**
     * Words in one line, however long; empty when there is nothing to draw.
     *
     * @param joined the places in the list of those words that follow without a space
     */
    public static TextBlock line(List<String> words, Collection<Integer> joined, Face face, float px) {
        MarkedText text = MarkedText.of(words, joined, face);
        List<SetLine> lines = text.text().isEmpty()
                ? List.of()
                : List.of(SetLine.of(face, text, px, Direction.ofPiece(face, text.text())));
        return new TextBlock(lines, px, px * ASCENT, px);
    }

    /**
     * A text in balanced lines that fits a box.
     *
     * @param largest the size in pixels that is taken when there is room
     */
    public static TextBlock fit(String text, Face face, float largest, Box box) {
        String drawable = TextRuns.drawable(face, text);
        Setting setting = new Setting(face, Direction.of(face, drawable), box.leading());
        Lines lines = new Lines(face, drawable);
        if (lines.isEmpty()) {
            return block(setting, List.of(), largest);
        }
        for (float px = largest; px > largest * SMALLEST_WITH_WHOLE_WORDS; px *= STEP) {
            if (lines.widestWord(px) <= box.width() && fits(lines, px, box)) {
                return block(setting, lines.balanced(px, box.width()), px);
            }
        }
        float px = largest;
        while (!fits(lines, px, box)) {
            px *= STEP;
        }
        return block(setting, lines.balanced(px, box.width()), px);
    }

    private static boolean fits(Lines lines, float px, Box box) {
        int count = lines.count(px, box.width());
        float height = px * (ASCENT + DESCENT + (count - 1) * box.leading());
        return count <= box.lines() && height <= box.height();
    }

    private static TextBlock block(Setting setting, List<String> lines, float px) {
        List<SetLine> set = lines.stream()
                .map(line -> SetLine.of(setting.face(), line, px, setting.direction()))
                .toList();
        return new TextBlock(set, px, px * ASCENT, px * setting.leading());
    }

    /** What the lines of a text share. */
    private record Setting(Face face, Direction direction, float leading) {}
}
