package io.reelmill.infrastructure.client.motion;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/**
 * Letters in their place.
 *
 * @param pictured whether there are emoji among them, which have colours of their own
 */
record Ink(Shape outline, TextLayout layout, double x, double baseline, boolean pictured) {
    static Ink of(String text, TextLayout layout, double x, double baseline) {
        Shape outline = layout.getOutline(AffineTransform.getTranslateInstance(x, baseline));
        return new Ink(outline, layout, x, baseline, text.codePoints().anyMatch(Ink::picture));
    }

    private static boolean picture(int codePoint) {
        return Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    /** Draws them in the current colour; outlines are the quicker way. */
    void draw(Graphics2D g) {
        if (pictured) {
            layout.draw(g, (float) x, (float) baseline);
        } else {
            g.fill(outline);
        }
    }
}
