package io.reelmill.shared.fonts;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * One line of text, laid out.
 *
 * @param words in their order of reading; right-to-left words have falling {@code x}
 * @param pictured whether there are emoji in it, which have colours of their own and no outline
 */
public record SetLine(String text, TextLayout layout, float width, List<SetWord> words, boolean pictured) {
    /** What a word covers above and below the baseline, in sizes of the letters: all marks, of any script. */
    private static final float ABOVE = 1.4f;

    private static final float BELOW = 0.6f;

    public SetLine {
        words = List.copyOf(words);
    }

    /** Draws the whole line in the current colour, its left end and baseline at a point. */
    public void draw(Graphics2D g, float x, float baseline) {
        Upright.draw(g, x + width / 2, () -> layout.draw(g, x, baseline));
    }

    static SetLine of(Face face, String text, float px, Direction direction) {
        return of(face, new MarkedText(text, MarkedText.words(text)), px, direction);
    }

    static SetLine of(Face face, MarkedText marked, float px, Direction direction) {
        String text = marked.text();
        TextLayout layout = TextRuns.layout(face, text, px, direction);
        List<SetWord> words = marked.words().stream()
                .map(range -> word(face, text, range, px, layout))
                .toList();
        return new SetLine(Emoji.written(text), layout, layout.getVisibleAdvance(), words, pictured(text));
    }

    private static SetWord word(Face face, String text, MarkedText.Range range, float px, TextLayout line) {
        Direction direction = line.isLeftToRight() ? Direction.FROM_THE_LEFT : Direction.FROM_THE_RIGHT;
        Rectangle2D whole = new Rectangle2D.Float(0, -px * ABOVE, line.getAdvance(), px * (ABOVE + BELOW));
        Shape place = line.getLogicalHighlightShape(range.start(), range.end(), whole);
        Rectangle2D bounds = place.getBounds2D();
        String word = text.substring(range.start(), range.end());
        return new SetWord(
                range.number(),
                Emoji.written(word),
                TextRuns.layout(face, word, px, direction),
                (float) bounds.getX(),
                (float) bounds.getWidth(),
                place,
                pictured(word));
    }

    private static boolean pictured(String marked) {
        return marked.chars().anyMatch(Emoji::isMark);
    }
}
