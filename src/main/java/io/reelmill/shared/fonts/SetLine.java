package io.reelmill.shared.fonts;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of text, laid out.
 *
 * @param words in their order of reading; right-to-left words have falling {@code x}
 */
public record SetLine(String text, TextLayout layout, float width, List<SetWord> words) {
    public SetLine {
        words = List.copyOf(words);
    }

    /** Draws the whole line in the current colour, its left end and baseline at a point. */
    public void draw(Graphics2D g, float x, float baseline) {
        layout.draw(g, x, baseline);
    }

    static SetLine of(Face face, String text, float px) {
        TextLayout layout = TextRuns.layout(face, text, px);
        List<SetWord> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int space = text.indexOf(' ', start);
            int end = space < 0 ? text.length() : space;
            if (end > start) {
                Rectangle2D place = layout.getLogicalHighlightShape(start, end).getBounds2D();
                TextLayout word = TextRuns.layout(face, text.substring(start, end), px);
                words.add(
                        new SetWord(text.substring(start, end), word, (float) place.getX(), (float) place.getWidth()));
            }
            start = end + 1;
        }
        return new SetLine(text, layout, layout.getVisibleAdvance(), words);
    }
}
