package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;

/** The number of an item, large, where no icon fits it. */
final class BigNumber implements Scene {
    private final Disc disc;
    private final Ground ground;
    private final Curve curve;
    private final double start;
    private final TextBlock text;

    BigNumber(Look look, Disc disc, double start, int number) {
        this.disc = disc;
        this.ground = look.ground();
        this.curve = look.curve();
        this.start = start;
        this.text =
                Typesetter.line(Integer.toString(number), look.typography().figures(), (float) (disc.radius() * 1.05));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        disc.draw(g, curve.grown(time, start), () -> number(g, time));
    }

    private void number(Graphics2D g, double time) {
        double r = disc.radius() * 0.93;
        g.setStroke(new BasicStroke((float) (disc.radius() * 0.06), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 2; i++) {
            g.setColor(Colours.alpha(ground.accent(), i == 0 ? 1 : 0.45));
            g.draw(new Arc2D.Double(-r, -r, 2 * r, 2 * r, -time * 26 + i * 180, 130, Arc2D.OPEN));
        }
        g.setColor(ground.accent());
        float width = text.width();
        text.draw(g, -width / 2, (float) (text.px() * 0.36 - text.ascent()), width, 0);
    }
}
