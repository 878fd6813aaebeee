package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** An axis that runs on to the date that is spoken, the date large, and what happened below it. */
final class TimelineScene implements Scene {
    /** Heights in units. */
    private static final double AXIS = 15;

    private static final double GAP = 3;
    private static final double SHORTEST_STEP = 17;

    private final Look look;
    private final List<Part> parts;
    private final int current;
    private final Rectangle2D axis;
    private final double step;
    private final List<TextBlock> dates;
    private final Label date;
    private final Scene words;
    private final double arrival;

    TimelineScene(Look look) {
        this.look = look;
        parts = look.picture().parts();
        current = Math.max(0, Math.min(look.picture().current(), parts.size() - 1));
        Rectangle2D room = used(look);
        axis = Areas.top(room, look.units(AXIS));
        step = Math.max(look.units(SHORTEST_STEP), axis.getWidth() / Math.max(1, parts.size()));
        float px = (float) look.units(4);
        dates = parts.stream()
                .map(part -> Typesetter.line(part.figure(), look.typography().figures(), px))
                .toList();
        arrival = Math.min(0.6, look.when(current));
        Rectangle2D rest = Areas.below(room, look.units(AXIS + GAP));
        double head = head(look);
        Label.Setting setting = new Label.Setting(look.typography().figures(), head * 0.9, 1);
        date = Label.of(parts.get(current).figure(), setting, Areas.top(rest, head), alignment(look), 0.5);
        words = new Wording(look).spoken(text(look, Areas.below(rest, head + look.units(GAP))), Optional.empty());
    }

    private static double head(Look look) {
        return Math.min(look.units(24), look.stage().content().getHeight() * 0.32);
    }

    private static double alignment(Look look) {
        return look.style().mirrored() ? 0.5 : 0;
    }

    private Arrangement text(Look shown, Rectangle2D room) {
        return Arrangement.aloft(new Arrangement.Wish(
                shown.stage().within(room), parts.get(current).text(), shown.type(Type.STATEMENT), alignment(shown)));
    }

    /** The room without what its text leaves free, above and below alike. */
    private Rectangle2D used(Look shown) {
        Rectangle2D room = shown.stage().content();
        double above = shown.units(AXIS + 2 * GAP) + head(shown);
        double text = text(shown, Areas.below(room, above)).text().height();
        return Areas.middle(room, above + text + shown.units(2));
    }

    @Override
    public void soften(SoftField field, double time) {
        Rectangle2D box = date.box();
        field.blob(
                box.getCenterX(),
                box.getCenterY(),
                box.getWidth() * 0.6,
                look.ground().second(),
                0.8);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        axis(g, time);
        double grown = look.curve().travelled(time, arrival);
        if (time > arrival) {
            var before = g.getTransform();
            var clip = g.getClip();
            Rectangle2D box = date.box();
            g.clip(Areas.inset(box, -look.units(2), 0));
            g.translate(0, (1 - grown) * box.getHeight());
            g.setColor(look.ground().accent());
            date.draw(g);
            g.setTransform(before);
            g.setClip(clip);
        }
        words.draw(g, time);
    }

    private void axis(Graphics2D g, double time) {
        Ground ground = look.ground();
        double from = look.continued() ? Math.max(0, current - 1) : current - 0.35;
        double at = from + (current - from) * Easing.swing(Easing.progress(time, arrival - 0.3, 0.9));
        double y = axis.getY() + look.units(4);
        double middle = axis.getX() + axis.getWidth() * focus(at);
        g.setStroke(new BasicStroke((float) look.units(0.8), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Colours.alpha(ground.ink(), 0.3));
        g.draw(new Line2D.Double(axis.getX(), y, axis.getMaxX(), y));
        g.setColor(ground.accent());
        g.draw(new Line2D.Double(axis.getX(), y, middle, y));
        for (int i = 0; i < parts.size(); i++) {
            node(g, i, middle + (i - at) * step, y, Math.max(0, 1 - Math.abs(i - at)));
        }
        double halo = look.units(3.1 + 0.35 * Math.sin(time * 3));
        g.setColor(Colours.alpha(ground.accent(), 0.3));
        g.fill(new Ellipse2D.Double(middle - halo, y - halo, 2 * halo, 2 * halo));
    }

    /** Where on the axis the present is: it moves on where all dates fit, and stays in the middle where not. */
    private double focus(double at) {
        boolean fits = step * parts.size() <= axis.getWidth() * 1.01;
        return fits ? (at + 0.5) / parts.size() : 0.5;
    }

    private void node(Graphics2D g, int i, double x, double y, double near) {
        double half = Math.max(dates.get(i).width() / 2, look.units(2));
        if (x - half < axis.getX() - look.units(0.5) || x + half > axis.getMaxX() + look.units(0.5)) {
            return;
        }
        double r = look.units(1.25 + 0.75 * near);
        g.setColor(
                i <= current
                        ? look.ground().accent()
                        : Colours.mix(look.ground().top(), look.ground().ink(), 0.55));
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        if (i > current) {
            return;
        }
        g.setColor(Colours.alpha(look.ground().ink(), 0.72 + 0.28 * near));
        dates.get(i)
                .draw(
                        g,
                        (float) (x - dates.get(i).width() / 2),
                        (float) (y + look.units(3.6)),
                        dates.get(i).width(),
                        0);
    }
}
