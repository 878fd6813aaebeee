package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** Where no icon fits: bodies that circle a centre. */
final class OrbitEmblem implements Scene {
    private static final double[] ORBITS = {0.42, 0.68, 0.94};
    private static final double[] BODIES = {0.10, 0.075, 0.055};
    private static final double[] PACES = {1.3, -0.8, 0.55};

    private final Disc disc;
    private final Ground ground;
    private final double start;
    private final double phase;

    OrbitEmblem(Disc disc, Ground ground, double start, double phase) {
        this.disc = disc;
        this.ground = ground;
        this.start = start;
        this.phase = phase;
    }

    @Override
    public void soften(SoftField field, double time) {
        double progress = Easing.inOut(Easing.progress(time, start, 0.6));
        field.blob(disc.x(), disc.y(), disc.radius() * 1.8, ground.second(), 0.9 * progress);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double core = Easing.overshoot(Easing.progress(time, start, 0.6)) * (0.2 + 0.012 * Math.sin(time * 3));
        g.setColor(ground.accent());
        g.fill(disc.circle(Math.max(0, core)));
        for (int i = 0; i < ORBITS.length; i++) {
            double progress = Easing.out(Easing.progress(time, start + 0.12 * (i + 1), 0.6));
            orbit(g, i, time, progress);
        }
    }

    private void orbit(Graphics2D g, int number, double time, double progress) {
        double reach = ORBITS[number] * progress;
        g.setStroke(new BasicStroke((float) (disc.radius() * 0.022)));
        g.setColor(Colours.alpha(ground.ink(), 0.28 * progress));
        g.draw(disc.circle(reach));
        double angle = phase + number * 2.1 + time * PACES[number];
        double x = disc.x() + Math.cos(angle) * disc.radius() * reach;
        double y = disc.y() + Math.sin(angle) * disc.radius() * reach;
        double r = disc.radius() * BODIES[number] * progress;
        g.setColor(number == 1 ? ground.accent() : ground.ink());
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
}
