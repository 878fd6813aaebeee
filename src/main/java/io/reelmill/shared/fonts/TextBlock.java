package io.reelmill.shared.fonts;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Text set in lines.
 *
 * @param px the size of its letters
 * @param ascent from the top of the block to the first baseline
 * @param leading from one baseline to the next
 */
public record TextBlock(List<SetLine> lines, float px, float ascent, float leading) {
    public TextBlock {
        lines = List.copyOf(lines);
    }

    /** The widest line's width; 0 without text. */
    public float width() {
        return (float) lines.stream().mapToDouble(SetLine::width).max().orElse(0);
    }

    /** From the top of the tallest letters of the first line to the bottom of the deepest of the last. */
    public float height() {
        return lines.isEmpty() ? 0 : ascent + (lines.size() - 1) * leading + px * Typesetter.DESCENT;
    }

    /** The baseline of a line, from the top of the block. */
    public float baseline(int line) {
        return ascent + line * leading;
    }

    /**
     * Where a line's left end is in a box of a width: 0 for flush left, 0.5 for centred, 1 for flush right. The block stands so;
     * within it, lines that are read from the right are flush on the other side.
     *
     * @param mirrored whether on a picture that is drawn mirrored: there the lines that are read from the left are the ones on
     *     the other side
     */
    public float left(int line, float boxWidth, float alignment, boolean mirrored) {
        SetLine set = lines.get(line);
        float within = set.layout().isLeftToRight() == mirrored ? 1 - alignment : alignment;
        return (boxWidth - width()) * alignment + (width() - set.width()) * within;
    }

    /** Draws all lines in the current colour in a box with the given top left corner. */
    public void draw(Graphics2D g, float x, float y, float boxWidth, float alignment) {
        boolean mirrored = Upright.mirrored(g);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).draw(g, x + left(i, boxWidth, alignment, mirrored), y + baseline(i));
        }
    }
}
