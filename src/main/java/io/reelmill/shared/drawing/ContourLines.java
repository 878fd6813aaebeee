package io.reelmill.shared.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Lines of equal height around two summits, like those on a hiking map, that slowly change. */
final class ContourLines implements Backdrop {
    private static final int LINES = 11;
    private static final int POINTS = 60;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double[] x;
    private final double[] y;
    private final double phase;

    ContourLines(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 4, 0.85);
        boolean left = sheet.random().nextBoolean();
        this.x = new double[] {(left ? 0.1 : 0.9) * sheet.width(), (left ? 0.95 : 0.05) * sheet.width()};
        this.y = new double[] {sheet.between(0.75, 0.95) * sheet.height(), sheet.between(0.02, 0.2) * sheet.height()};
        this.phase = sheet.between(0, 6.28);
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
        field.blob(x[0], y[0], 0.75 * sheet.shortSide(), sheet.ground().second(), 0.75);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        g.setStroke(new BasicStroke((float) (sheet.shortSide() * 0.0035)));
        g.setColor(Colours.alpha(sheet.ground().ink(), sheet.ground().dark() ? 0.15 : 0.13));
        for (int summit = 0; summit < x.length; summit++) {
            for (int line = 0; line < LINES; line++) {
                g.draw(contour(summit, line, time));
            }
        }
    }

    private Path2D contour(int summit, int line, double time) {
        double radius = sheet.shortSide() * (0.06 + 0.062 * line + 0.012 * Math.sin(time * 0.9 + line));
        Path2D path = new Path2D.Double();
        for (int i = 0; i <= POINTS; i++) {
            double angle = 2 * Math.PI * i / POINTS;
            double swell = 0.14 * Math.sin(angle * 3 + phase + summit + 0.1 * line + time * 0.35)
                    + 0.07 * Math.sin(angle * 5 - phase + 0.2 * line - time * 0.5);
            double r = radius * (1 + swell);
            double px = x[summit] + r * Math.cos(angle);
            double py = y[summit] + r * Math.sin(angle);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        return path;
    }
}
