package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** A border around a text that two pens draw at once; then a light runs along it. */
final class DrawnFrame implements Scene {
    private static final double PADDING = 4.4;
    private static final double SECONDS = 1.1;

    private final Rectangle2D place;
    private final Ground ground;
    private final double unit;

    DrawnFrame(Look look, Rectangle2D text) {
        Rectangle2D room = look.stage().content();
        double padding = look.units(PADDING);
        place = Areas.inset(text, -padding, -padding).createIntersection(room);
        ground = look.ground();
        unit = look.units(1);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double grown = Easing.swing(Easing.progress(time, 0, SECONDS));
        g.setStroke(new BasicStroke((float) (0.8 * unit), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.setColor(ground.accent());
        double across = place.getWidth() * grown;
        double down = place.getHeight() * grown;
        double left = place.getX();
        double top = place.getY();
        g.draw(new Line2D.Double(left, top, left + across, top));
        g.draw(new Line2D.Double(left, top, left, top + down));
        g.draw(new Line2D.Double(place.getMaxX(), place.getMaxY(), place.getMaxX() - across, place.getMaxY()));
        g.draw(new Line2D.Double(place.getMaxX(), place.getMaxY(), place.getMaxX(), place.getMaxY() - down));
        light(g, time, grown);
    }

    private void light(Graphics2D g, double time, double shown) {
        double round = 2 * (place.getWidth() + place.getHeight());
        double way = time * 34 * unit % round;
        double x = place.getX();
        double y = place.getY();
        if (way < place.getWidth()) {
            x += way;
        } else if (way < place.getWidth() + place.getHeight()) {
            x = place.getMaxX();
            y += way - place.getWidth();
        } else if (way < 2 * place.getWidth() + place.getHeight()) {
            x = place.getMaxX() - (way - place.getWidth() - place.getHeight());
            y = place.getMaxY();
        } else {
            y = place.getMaxY() - (way - 2 * place.getWidth() - place.getHeight());
        }
        g.setColor(Colours.alpha(ground.ink(), shown));
        double r = 1.3 * unit;
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
}
