package io.reelmill.shared.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Stars in three depths that pass, the near ones faster, each with a twinkle of its own. */
final class StarField implements Backdrop {
    private static final int STARS = 110;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs nebula;
    private final List<Star> stars = new ArrayList<>();

    private record Star(double x, double y, double near, double phase) {}

    StarField(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.nebula = new DriftingBlobs(sheet, 4, 0.9);
        for (int i = 0; i < STARS; i++) {
            double near = sheet.between(0, 1);
            stars.add(new Star(sheet.between(0, 1), sheet.between(0, 1), near * near, sheet.between(0, 6.28)));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        nebula.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        Ellipse2D.Double disc = new Ellipse2D.Double();
        for (Star star : stars) {
            double travelled = (star.x() + time * (0.004 + 0.02 * star.near())) % 1;
            double size = sheet.shortSide() * (0.0028 + 0.006 * star.near());
            double twinkle = 0.5 + 0.5 * Math.sin(time * 2.1 + star.phase());
            g.setColor(Colours.alpha(sheet.ground().ink(), 0.25 + 0.5 * twinkle));
            disc.setFrame(travelled * sheet.width() - size / 2, star.y() * sheet.height() - size / 2, size, size);
            g.fill(disc);
        }
    }
}
