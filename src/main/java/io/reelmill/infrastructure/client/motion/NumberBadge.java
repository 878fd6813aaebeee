package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** A small disc with a number. */
final class NumberBadge implements Scene {
    private final Disc disc;
    private final Ground ground;
    private final Curve curve;
    private final double start;
    private final TextBlock number;

    NumberBadge(Look look, Disc disc, double start, int number) {
        this.disc = disc;
        this.ground = look.ground();
        this.curve = look.curve();
        this.start = start;
        this.number =
                Typesetter.line(Integer.toString(number), look.typography().figures(), (float) (disc.radius() * 1.1));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        if (time <= start) {
            return;
        }
        double scale = curve.grown(time, start);
        AffineTransform before = g.getTransform();
        g.translate(disc.x(), disc.y());
        g.scale(scale, scale);
        g.translate(-disc.x(), -disc.y());
        g.setColor(ground.top());
        g.fill(disc.circle(1.12));
        g.setColor(ground.accent());
        g.fill(disc.circle(1));
        g.setColor(ground.top());
        // Digits have no descenders: their middle is above the middle of the line.
        double y = disc.y() - number.ascent() + number.px() * 0.36;
        number.draw(g, (float) (disc.x() - number.width() / 2), (float) y, number.width(), 0);
        g.setTransform(before);
    }
}
