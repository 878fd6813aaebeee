package io.reelmill.shared.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A sun behind hills, which pass at different paces. */
final class RollingHills implements Backdrop {
    private static final int LAYERS = 4;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double phase;
    private final double sun;

    RollingHills(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 2, 0.6);
        this.phase = sheet.between(0, 6.28);
        this.sun = sheet.between(0.2, 0.8) * sheet.width();
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
        field.blob(
                sun,
                0.62 * sheet.height(),
                0.7 * sheet.shortSide(),
                sheet.ground().second(),
                0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double radius = 0.15 * sheet.shortSide();
        double y = sheet.height() * (0.66 + 0.004 * Math.sin(time * 0.6));
        g.setColor(Colours.mix(sheet.ground().second(), sheet.ground().glow(), 0.35));
        g.fill(new Ellipse2D.Double(sun - radius, y - radius, 2 * radius, 2 * radius));
        for (int layer = 0; layer < LAYERS; layer++) {
            double near = layer / (LAYERS - 1.0);
            Color nearest = sheet.ground().dark()
                    ? sheet.ground().top()
                    : sheet.ground().second();
            g.setColor(Colours.mix(sheet.ground().glow(), nearest, near * 0.8));
            g.fill(hill(layer, time));
        }
    }

    private Path2D hill(int layer, double time) {
        double foot = sheet.height() * 1.06;
        double height = sheet.height() * (0.70 + 0.075 * layer);
        double swing = sheet.shortSide() * (0.075 - 0.008 * layer);
        double shift = phase + layer * 2.1 + time * (0.07 + 0.09 * layer);
        double step = sheet.width() / 40.0;
        double right = sheet.width() + 2 * step;
        Path2D path = new Path2D.Double();
        path.moveTo(-2 * step, foot);
        for (double x = -2 * step; x <= right; x += step) {
            double angle = x / sheet.shortSide() * 3.1 + shift;
            path.lineTo(x, height + swing * (Math.sin(angle) + 0.35 * Math.sin(angle * 2.2 + layer)));
        }
        path.lineTo(right, foot);
        path.closePath();
        return path;
    }
}
