package io.reelmill.shared.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** Dots in a slanting raster that swell towards two corners, as in print. */
final class Halftone implements Backdrop {
    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final boolean rising;

    Halftone(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 3, 0.8);
        this.rising = sheet.random().nextBoolean();
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double step = sheet.shortSide() / 22;
        g.setColor(Colours.alpha(sheet.ground().second(), 0.85));
        Ellipse2D.Double dot = new Ellipse2D.Double();
        int row = 0;
        for (double y = -step; y < sheet.height() + step; y += step, row++) {
            for (double x = -step + row % 2 * step / 2; x < sheet.width() + step; x += step) {
                double size = step * 1.25 * tone(x, y, time);
                if (size > step * 0.12) {
                    dot.setFrame(x - size / 2, y - size / 2, size, size);
                    g.fill(dot);
                }
            }
        }
    }

    /** Nothing along one diagonal, most in the corners off it. */
    private double tone(double x, double y, double time) {
        double across = x / sheet.width();
        double down = y / sheet.height();
        double off = Math.abs((rising ? across : 1 - across) - 1 + down + 0.16 * Math.sin(time * 0.7));
        return Math.min(1, Math.max(0, off * 1.25 - 0.25));
    }
}
