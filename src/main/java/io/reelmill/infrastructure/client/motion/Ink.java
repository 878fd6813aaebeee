package io.reelmill.infrastructure.client.motion;

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
    /** @param width of the place it takes */
    static Ink of(String text, TextLayout layout, double x, double baseline, double width) {
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, baseline));
        return new Ink(
                outline, layout, x, baseline, x + width / 2, text.codePoints().anyMatch(Ink::picture));
    }

    private static boolean picture(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL;
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
