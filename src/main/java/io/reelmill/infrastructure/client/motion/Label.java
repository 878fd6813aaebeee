package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A text set into a box, where it stands still.
 *
 * @param across where it leans to: 0 to the left, 1 to the right
 * @param down 0 to the top, 1 to the bottom
 */
record Label(TextBlock block, Rectangle2D box, double across, double down) {
    private static final float LEADING = 1.16f;

    /** What a label is set in: a face, the size in pixels that is taken where there is room, and the most lines. */
    record Setting(Face face, double px, int lines) {}

    static Label of(String text, Setting setting, Rectangle2D box, double across, double down) {
        Box room = new Box(
                (float) Math.max(1, box.getWidth()), (float) Math.max(1, box.getHeight()), setting.lines(), LEADING);
        TextBlock block = Typesetter.fit(text, setting.face(), (float) Math.max(1, setting.px()), room);
        return new Label(block, box, across, down);
    }

    /** Whether there is anything to be seen. */
    boolean isEmpty() {
        return block.lines().isEmpty();
    }

    double width() {
        return block.width();
    }

    double height() {
        return block.height();
    }

    /** Draws it in the current colour. */
    void draw(Graphics2D g) {
        double y = box.getY() + (box.getHeight() - block.height()) * down;
        block.draw(g, (float) box.getX(), (float) y, (float) box.getWidth(), (float) across);
    }
}
