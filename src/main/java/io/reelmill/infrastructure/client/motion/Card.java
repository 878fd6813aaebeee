package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A plate behind text: darker than a dark ground, lighter than a light one, so that text reads even better on it. */
final class Card implements Scene {
    private static final double PADDING = 5;

    private final RoundRectangle2D plate;
    private final Ground ground;
    private final double unit;

    Card(Look look, Rectangle2D content) {
        unit = look.units(1);
        ground = look.ground();
        double padding = PADDING * unit;
        Rectangle2D room = look.stage().content();
        double width = room.getWidth();
        plate = new RoundRectangle2D.Double(
                room.getX(), content.getY() - padding, width, content.getHeight() + 2 * padding, 7 * unit, 7 * unit);
    }

    /** The stage that is left within a card. */
    static Stage inside(Stage stage) {
        double padding = stage.units(PADDING);
        Rectangle2D room = stage.content();
        return new Stage(
                stage.canvas(),
                new Rectangle2D.Double(
                        room.getX() + padding,
                        room.getY() + padding,
                        room.getWidth() - 2 * padding,
                        room.getHeight() - 2 * padding),
                stage.unit());
    }

    static Color fill(Ground ground) {
        return ground.dark() ? Colours.alpha(Color.BLACK, 0.26) : Colours.alpha(Color.WHITE, 0.72);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double progress = Easing.out(Easing.progress(time, 0, 0.55));
        AffineTransform before = g.getTransform();
        g.translate(0, (1 - progress) * 8 * unit);
        Color fill = fill(ground);
        g.setColor(Colours.alpha(fill, progress * fill.getAlpha() / 255.0));
        g.fill(plate);
        g.setStroke(new BasicStroke((float) (0.45 * unit)));
        g.setColor(Colours.alpha(ground.accent(), progress * (0.75 + 0.2 * Math.sin(time * 1.6))));
        g.draw(plate);
        g.setTransform(before);
    }
}
