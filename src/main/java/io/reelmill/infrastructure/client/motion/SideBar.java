package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A bar that grows beside a text. */
final class SideBar implements Scene {
    private final Rectangle2D place;
    private final Ground ground;
    private final double start;

    SideBar(Look look, Rectangle2D text, double start) {
        this.start = start;
        double width = look.units(1.5);
        double over = look.units(1.5);
        this.ground = look.ground();
        this.place = new Rectangle2D.Double(
                look.stage().content().getX(), text.getY() - over, width, text.getHeight() + 2 * over);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double progress = Easing.out(Easing.progress(time, start, 0.8));
        double height = place.getHeight() * progress * (1 - 0.02 * (1 + Math.sin(time * 2)));
        double width = place.getWidth();
        g.setColor(ground.accent());
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), width, height, width, width));
    }
}
