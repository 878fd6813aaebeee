package io.reelmill.shared.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** Dots in rows that drift, larger where a swell passes. */
final class DotGrid implements Backdrop {
    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double slope;

    DotGrid(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 3, 0.8);
        this.slope = sheet.between(-1, 1);
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double step = sheet.shortSide() / 12;
        double drift = time * step * 0.22 % step;
        g.setColor(Colours.alpha(sheet.ground().ink(), sheet.ground().dark() ? 0.13 : 0.10));
        Ellipse2D.Double dot = new Ellipse2D.Double();
        for (double y = -step; y < sheet.height() + step; y += step) {
            for (double x = -step; x < sheet.width() + step; x += step) {
                double swell = Math.sin((x + slope * y) / sheet.shortSide() * 5 - time * 1.1);
                double size = step * (0.085 + 0.06 * swell);
                dot.setFrame(x + drift - size / 2, y + drift * slope - size / 2, size, size);
                g.fill(dot);
            }
        }
    }
}
