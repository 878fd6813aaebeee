package io.reelmill.shared.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A floor of squares that runs towards the viewer beneath a horizon with light. */
final class PerspectiveGrid implements Backdrop {
    private static final double HORIZON = 0.6;
    private static final int ACROSS = 12;
    private static final int ALONG = 14;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double vanishing;

    PerspectiveGrid(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 3, 0.7);
        this.vanishing = sheet.between(0.35, 0.65) * sheet.width();
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
        field.blob(
                vanishing,
                HORIZON * sheet.height(),
                0.8 * sheet.shortSide(),
                sheet.ground().second(),
                0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double horizon = HORIZON * sheet.height();
        double depth = sheet.height() - horizon;
        g.setStroke(new BasicStroke((float) (sheet.shortSide() * 0.0045)));
        for (int i = 0; i < ACROSS; i++) {
            double near = (i + time * 0.55 % 1) / ACROSS;
            double y = horizon + depth * near * near * near;
            g.setColor(Colours.alpha(sheet.ground().second(), 0.2 + 0.75 * near));
            g.draw(new Line2D.Double(-sheet.width(), y, 2.0 * sheet.width(), y));
        }
        g.setColor(Colours.alpha(sheet.ground().second(), 0.6));
        for (int i = -ALONG; i <= ALONG; i++) {
            double foot = vanishing + i * sheet.shortSide() * 0.32;
            double head = vanishing + i * sheet.shortSide() * 0.035;
            g.draw(new Line2D.Double(head, horizon, foot, sheet.height() * 1.06));
        }
    }
}
