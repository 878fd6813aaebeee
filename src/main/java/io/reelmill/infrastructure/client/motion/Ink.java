package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.SetLine;
import io.reelmill.shared.fonts.SetWord;
import io.reelmill.shared.fonts.Upright;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * Letters in their place.
 *
 * @param middle of the place it takes
 * @param pictured whether there are emoji among them, which have colours of their own
 */
record Ink(Shape outline, TextLayout layout, double x, double baseline, double middle, boolean pictured) {
    static Ink of(SetWord word, double x, double baseline) {
        return of(word.layout(), x, baseline, x + word.width() / 2, word.pictured());
    }

    static Ink of(SetLine line, double x, double baseline) {
        return of(line.layout(), x, baseline, x + line.width() / 2, line.pictured());
    }

    private static Ink of(TextLayout layout, double x, double baseline, double middle, boolean pictured) {
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, baseline));
        return new Ink(outline, layout, x, baseline, middle, pictured);
    }

    /** What they cover of a picture that may be drawn mirrored. */
    Rectangle2D bounds(boolean mirrored) {
        Rectangle2D box = outline.getBounds2D();
        return mirrored
                ? new Rectangle2D.Double(2 * middle - box.getMaxX(), box.getY(), box.getWidth(), box.getHeight())
                : box;
    }

    /** Draws them in the current colour; outlines are the quicker way. */
    void draw(Graphics2D g) {
        Upright.draw(g, middle, () -> {
            if (pictured) {
                layout.draw(g, (float) x, (float) baseline);
            } else {
                g.fill(outline);
            }
        });
    }
}
