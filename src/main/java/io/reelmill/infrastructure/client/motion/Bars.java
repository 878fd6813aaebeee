package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Lying bars below each other, each with its label above and its figure at its end. */
final class Bars implements Scene {
    private static final double ROW = 21;
    private static final double FIGURE = 0.3;

    private final Look look;
    private final List<Bar> bars = new ArrayList<>();

    private record Bar(Rectangle2D place, double share, Label label, Counter counter, double start, boolean largest) {}

    Bars(Look look, Rectangle2D room) {
        this.look = look;
        List<Part> parts = look.picture().parts();
        double most = ChartScene.most(parts);
        int count = parts.size();
        Rectangle2D used = Areas.middle(room, look.units(ROW) * count * (count < 3 ? 1.3 : 1));
        for (int i = 0; i < count; i++) {
            bars.add(bar(i, Areas.row(used, i, count, look.units(2.4)), most));
        }
    }

    private Bar bar(int i, Rectangle2D row, double most) {
        Part part = look.picture().parts().get(i);
        Rectangle2D figure = Areas.beside(row, row.getWidth() * (1 - FIGURE));
        double value = ChartScene.value(part);
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(6), 2);
        double head = row.getHeight() * 0.48;
        Label label = Label.of(part.text(), setting, Areas.top(row, head * 0.94), 0, 1);
        double thick = Math.min(row.getHeight() * 0.44, look.units(8.4));
        Rectangle2D bar = Areas.left(Areas.top(Areas.below(row, head), thick), row.getWidth() - figure.getWidth());
        Counter counter = new Counter(
                ChartScene.figure(part),
                look.typography().figures(),
                (float) Math.min(thick * 0.95, look.units(6.6)),
                figure.getWidth() * 0.88);
        return new Bar(bar, value / most, label, counter, look.when(i), value >= most);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        bars.forEach(bar -> draw(g, bar, time));
    }

    private void draw(Graphics2D g, Bar bar, double time) {
        double shown = Easing.progress(time, bar.start() - 0.15, 0.35);
        double grown = Easing.glide(Easing.progress(time, bar.start(), 1.2));
        Rectangle2D place = bar.place();
        double thick = place.getHeight();
        double round = Math.min(thick, look.units(2.4));
        g.setColor(Colours.alpha(look.ground().ink(), 0.13 * Easing.progress(look.settled(time), 0, 0.4)));
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), place.getWidth(), thick, round, round));
        if (shown <= 0) {
            return;
        }
        double sheen = 1 - 0.006 * (1 + Math.sin(time * 2.2));
        double width = Math.max(round, place.getWidth() * bar.share() * grown * sheen);
        g.setColor(
                bar.largest()
                        ? look.ground().accent()
                        : Colours.mix(look.ground().accent(), look.ground().glow(), 0.42));
        g.fill(new RoundRectangle2D.Double(place.getX(), place.getY(), width, thick, round, round));
        g.setColor(Colours.alpha(look.ground().ink(), shown));
        bar.label().draw(g);
        double centre = place.getX() + width + look.units(2) + bar.counter().width() / 2;
        bar.counter().draw(g, centre, place.getCenterY() + bar.counter().px() * 0.36, grown);
    }
}
