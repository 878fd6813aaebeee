package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** An item with its number: been, arriving, or still to come. */
final class ListRow implements Scene {
    private static final double BEEN = 0.88;

    private final Ground ground;
    private final Rectangle2D place;
    private final Content content;
    private final Moment moment;
    private final TextBlock number;

    /**
     * What a row holds.
     *
     * @param badge the diameter of the number's disc
     * @param indent from the row's left to its text
     */
    record Content(int row, TextBlock text, double badge, double indent) {}

    /** Which row arrives, how many items went before the first row, and when it arrives. */
    record Moment(int current, int before, double arrival) {}

    ListRow(Ground ground, Rectangle2D place, Content content, Moment moment) {
        this.ground = ground;
        this.place = place;
        this.content = content;
        this.moment = moment;
        String figure = Integer.toString(moment.before() + content.row() + 1);
        this.number = Typesetter.line(figure, Face.DISPLAY, (float) (content.badge() * 0.46));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        boolean arriving = content.row() == moment.current();
        double progress = arriving ? Easing.progress(time, moment.arrival(), 0.6) : 1;
        if (arriving) {
            plate(g, Easing.out(progress));
        }
        if (content.row() > moment.current() || progress <= 0) {
            toCome(g, time);
            return;
        }
        badge(g, arriving, progress, time);
        double slide = (1 - Easing.out(progress)) * content.badge();
        g.setColor(Colours.alpha(ground.ink(), arriving ? progress * 1.5 : BEEN));
        content.text()
                .draw(
                        g,
                        (float) (place.getX() + content.indent() + slide),
                        (float) (place.getCenterY() - content.text().height() / 2),
                        content.text().width(),
                        0);
    }

    private void plate(Graphics2D g, double grown) {
        double inset = place.getHeight() * 0.05;
        double height = place.getHeight() - 2 * inset;
        double width = Math.max(height, place.getWidth() * grown);
        Color fill = Card.fill(ground);
        g.setColor(Colours.alpha(fill, grown * fill.getAlpha() / 255.0));
        g.fill(new RoundRectangle2D.Double(
                place.getX(), place.getY() + inset, width, height, height * 0.4, height * 0.4));
    }

    private Ellipse2D disc(double share) {
        double r = content.badge() / 2 * share;
        double x = place.getX() + content.badge() * 0.72;
        return new Ellipse2D.Double(x - r, place.getCenterY() - r, 2 * r, 2 * r);
    }

    private void toCome(Graphics2D g, double time) {
        double share = 0.42 + 0.03 * Math.sin(time * 2 + content.row());
        g.setStroke(new BasicStroke((float) (content.badge() * 0.05)));
        g.setColor(Colours.alpha(ground.ink(), 0.35));
        g.draw(disc(share));
    }

    private void badge(Graphics2D g, boolean arriving, double progress, double time) {
        double pulse = arriving ? 1 + 0.03 * Math.sin(time * 3) : 0.86;
        Ellipse2D disc = disc(Math.max(0.01, Easing.overshoot(progress) * pulse));
        if (arriving) {
            g.setColor(ground.accent());
            g.fill(disc);
            g.setColor(ground.top());
        } else {
            g.setStroke(new BasicStroke((float) (content.badge() * 0.06)));
            g.setColor(ground.accent());
            g.draw(disc);
        }
        // Digits have no descenders: their middle is above the middle of the line.
        double y = disc.getCenterY() - number.ascent() + number.px() * 0.36;
        number.draw(g, (float) (disc.getCenterX() - number.width() / 2), (float) y, number.width(), 0);
    }
}
