package io.reelmill.infrastructure.client.motion;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;

/** A round place. */
record Disc(double x, double y, double radius) {
    Ellipse2D circle(double share) {
        double r = radius * share;
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** The same place around the origin. */
    Disc centred() {
        return new Disc(0, 0, radius);
    }

    /** Draws what grows in it, around the origin. */
    void draw(Graphics2D g, double grown, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(grown, grown);
        drawing.run();
        g.setTransform(before);
    }
}
