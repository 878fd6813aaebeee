package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;

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
        if (time > start) {
            disc.draw(g, curve.grown(time, start), () -> badge(g));
        }
    }

    private void badge(Graphics2D g) {
        g.setColor(ground.top());
        g.fill(disc.centred().circle(1.12));
        g.setColor(ground.accent());
        g.fill(disc.centred().circle(1));
        g.setColor(ground.top());
        // Digits have no descenders: their middle is above the middle of the line.
        float y = number.px() * 0.36f - number.ascent();
        number.draw(g, -number.width() / 2, y, number.width(), 0);
    }
}
