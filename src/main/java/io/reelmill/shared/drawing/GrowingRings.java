package io.reelmill.shared.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** Rings that grow out of a corner and fade. */
final class GrowingRings implements Backdrop {
    private static final int RINGS = 7;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double x;
    private final double y;

    GrowingRings(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 3, 0.85);
        this.x = sheet.random().nextBoolean() ? 0.04 * sheet.width() : 0.96 * sheet.width();
        this.y = sheet.between(0.78, 1) * sheet.height();
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
        field.blob(x, y, 0.8 * sheet.shortSide(), sheet.ground().second(), 0.6);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double reach = 1.05 * sheet.shortSide();
        for (int ring = 0; ring < RINGS; ring++) {
            double share = (ring + time * 0.35) / RINGS % 1;
            double radius = (0.08 + 0.92 * share) * reach;
            double opacity =
                    Math.min(1, share * 6) * (1 - share) * (sheet.ground().dark() ? 0.20 : 0.26);
            g.setStroke(new BasicStroke((float) (sheet.shortSide() * (0.006 + 0.014 * share))));
            g.setColor(Colours.alpha(sheet.ground().accent(), opacity));
            g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }
}
