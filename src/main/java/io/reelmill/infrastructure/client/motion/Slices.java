package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.Upright;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Shares of a hundred as arcs of a ring, with a legend. */
final class Slices implements Scene {
    private static final double THICK = 0.3;
    private static final double DOT = 6.5;
    private static final double ROUNDING = 100.5;

    private final Look look;
    private final Disc disc;
    private final List<Slice> slices = new ArrayList<>();

    private record Slice(double from, double degrees, Row row, double start, Color colour) {}

    private record Row(Rectangle2D place, Label label, Counter counter) {}

    Slices(Look look, Rectangle2D room) {
        this.look = look;
        boolean wide = room.getWidth() > room.getHeight() * 1.2;
        double diameter = wide
                ? Math.min(room.getHeight(), room.getWidth() * 0.42)
                : Math.min(room.getHeight() * 0.58, room.getWidth() * 0.8);
        disc = wide
                ? new Disc(room.getX() + diameter / 2, room.getCenterY(), diameter / 2)
                : new Disc(room.getCenterX(), room.getY() + diameter / 2, diameter / 2);
        Rectangle2D legend =
                wide ? Areas.beside(room, diameter + look.units(6)) : Areas.below(room, diameter + look.units(4));
        int count = look.picture().parts().size();
        Rectangle2D used = Areas.middle(legend, count * look.units(11));
        double from = 90;
        for (int i = 0; i < count; i++) {
            double degrees = 3.6 * ChartScene.value(look.picture().parts().get(i));
            slices.add(new Slice(
                    from, degrees, row(i, Areas.row(used, i, count, look.units(1))), look.when(i), colour(i)));
            from -= degrees;
        }
    }

    /** Whether figures are shares of one whole. */
    static boolean fit(List<Part> parts, int most) {
        return parts.size() <= most
                && parts.stream().allMatch(part -> ChartScene.figure(part).percent())
                && parts.stream().mapToDouble(ChartScene::value).sum() <= ROUNDING;
    }

    private Color colour(int i) {
        Color accent = look.ground().accent();
        return switch (i) {
            case 0 -> accent;
            case 1 -> Colours.mix(accent, look.ground().ink(), 0.62);
            case 2 -> Colours.mix(accent, look.ground().glow(), 0.5);
            default -> Colours.mix(look.ground().ink(), look.ground().glow(), 0.5);
        };
    }

    private Row row(int i, Rectangle2D place) {
        Part part = look.picture().parts().get(i);
        double dot = look.units(DOT);
        double figure = look.units(15);
        Counter counter = new Counter(
                ChartScene.figure(part),
                look.typography().figures(),
                (float) Math.min(place.getHeight() * 0.72, look.units(7)),
                figure);
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(5.8), 2);
        Label label = Label.of(part.text(), setting, Areas.beside(place, dot + figure + look.units(2)), 0, 0.5);
        return new Row(place, label, counter);
    }

    @Override
    public void soften(SoftField field, double time) {
        field.blob(disc.x(), disc.y(), disc.radius() * 1.6, look.ground().second(), 0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double r = disc.radius() * (1 - THICK / 2);
        g.setStroke(new BasicStroke((float) (disc.radius() * THICK), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.setColor(Colours.alpha(look.ground().ink(), 0.14 * Easing.progress(look.settled(time), 0, 0.4)));
        g.draw(disc.circle(1 - THICK / 2));
        for (Slice slice : slices) {
            double grown = Easing.glide(Easing.progress(time, slice.start(), 1.1));
            if (grown > 0) {
                g.setColor(slice.colour());
                double breath = 1 + 0.006 * Math.sin(time * 2);
                double reach = r * breath;
                double gap = Math.min(1.4, slice.degrees() * 0.2);
                Arc2D arc = new Arc2D.Double(
                        disc.x() - reach,
                        disc.y() - reach,
                        2 * reach,
                        2 * reach,
                        slice.from(),
                        -Math.max(0.1, slice.degrees() - gap) * grown,
                        Arc2D.OPEN);
                Upright.draw(g, disc.x(), () -> g.draw(arc));
            }
        }
        slices.forEach(slice -> legend(g, slice, time));
    }

    private void legend(Graphics2D g, Slice slice, double time) {
        double shown = Easing.progress(time, slice.start(), 0.4);
        if (shown <= 0) {
            return;
        }
        Rectangle2D place = slice.row().place();
        double r = Math.min(place.getHeight() * 0.26, look.units(2.2));
        g.setColor(slice.colour());
        g.fill(new Ellipse2D.Double(place.getX(), place.getCenterY() - r, 2 * r, 2 * r));
        Counter counter = slice.row().counter();
        g.setColor(Colours.alpha(look.ground().ink(), shown));
        double grown = Easing.glide(Easing.progress(time, slice.start(), 1.1));
        counter.draw(
                g,
                place.getX() + look.units(DOT) + counter.width() / 2,
                place.getCenterY() + counter.px() * 0.36,
                grown);
        slice.row().label().draw(g);
    }
}
