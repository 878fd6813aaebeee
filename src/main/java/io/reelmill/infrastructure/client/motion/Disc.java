package io.reelmill.infrastructure.client.motion;

import java.awt.geom.Ellipse2D;

/** A round place. */
record Disc(double x, double y, double radius) {
    Ellipse2D circle(double share) {
        double r = radius * share;
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
