package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import java.awt.BasicStroke;
import java.awt.Graphics2D;

/** Rings that leave a disc like those on water. */
record Pulse(Disc disc, Ground ground) implements Scene {
    private static final int RINGS = 3;

    @Override
    public void draw(Graphics2D g, double time) {
        g.setStroke(new BasicStroke((float) (disc.radius() * 0.03)));
        for (int i = 0; i < RINGS; i++) {
            double share = (time * 0.4 + (double) i / RINGS) % 1;
            g.setColor(Colours.alpha(ground.accent(), 0.4 * (1 - share) * Math.min(1, time)));
            g.draw(disc.circle(1 + 0.23 * share));
        }
    }
}
