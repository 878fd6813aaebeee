package io.reelmill.shared.fonts;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/**
 * Keeps letters and icons the right way round on a picture that is drawn mirrored, as pictures are for those who read from
 * the right.
 */
public final class Upright {
    private Upright() {}

    /** Whether what is drawn now is seen mirrored. */
    public static boolean mirrored(Graphics2D g) {
        return g.getTransform().getDeterminant() < 0;
    }

    /** Draws something in its place, but not mirrored: it is turned about the middle of its width. */
    public static void draw(Graphics2D g, double middle, Runnable painter) {
        AffineTransform before = g.getTransform();
        if (mirrored(g)) {
            g.translate(2 * middle, 0);
            g.scale(-1, 1);
        }
        painter.run();
        g.setTransform(before);
    }
}
