package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.SoftField;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step at a time, large, with its number, below a path on which a light walks from step to step. */
final class StepsScene implements Scene {
    private static final int MOST_NODES = 9;

    /** Heights in units. */
    private static final double PATH = 9;

    private static final double GAP = 4;
    private static final double NODE = 2.7;

    private final Look look;
    private final Rectangle2D path;
    private final int first;
    private final int count;
    private final int current;
    private final double arrival;
    private final List<Scene> layers = new ArrayList<>();

    StepsScene(Look look) {
        this.look = look;
        List<String> steps = look.picture().texts();
        current = Math.max(0, Math.min(look.picture().current(), steps.size() - 1));
        count = Math.min(steps.size(), MOST_NODES);
        first = Math.max(0, Math.min(current - MOST_NODES / 2, steps.size() - count));
        arrival = Math.min(0.35, Arrivals.ofFirst(steps.get(current), look.spoken(), look.latest()));
        Rectangle2D room = look.stage().content();
        path = Areas.inset(Areas.top(room, look.units(PATH)), look.units(NODE + 1), 0);
        Rectangle2D rest = Areas.below(room, look.units(PATH + GAP));
        Stage stage = look.stage().within(rest);
        step(stage, steps.get(current));
    }

    private void step(Stage stage, String text) {
        double alignment = look.style().mirrored() && !stage.wide() ? 0.5 : 0;
        Arrangement arrangement =
                Arrangement.together(new Arrangement.Wish(stage, text, look.type(Type.STATEMENT), alignment), true);
        Optional<String> icon = IconChoice.of(look.order()).map(match -> match.icon());
        arrangement.emblem().ifPresent(disc -> emblem(disc, icon));
        layers.add(new Wording(look).spoken(arrangement, Optional.empty()));
    }

    /** The step's icon with its number as a badge on it; where no icon fits, the number alone, large. */
    private void emblem(Disc disc, Optional<String> icon) {
        if (icon.isPresent()) {
            layers.add(new IconEmblem(look, disc, arrival, icon.get()));
            double radius = disc.radius() * 0.3;
            Disc badge = new Disc(disc.x() - disc.radius() * 0.68, disc.y() - disc.radius() * 0.68, radius);
            layers.add(new NumberBadge(look, badge, arrival + 0.2, current + 1));
        } else {
            layers.add(new BigNumber(look, disc, arrival, current + 1));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        layers.forEach(layer -> layer.soften(field, time));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        if (count > 1) {
            nodes(g, time);
        }
        layers.forEach(layer -> layer.draw(g, time));
    }

    private double x(double node) {
        return path.getX() + path.getWidth() * node / (count - 1);
    }

    private void nodes(Graphics2D g, double time) {
        double y = path.getCenterY();
        double from = look.continued() ? Math.max(0, current - first - 1) : current - first;
        double walked = from + (current - first - from) * Easing.swing(Easing.progress(time, 0.1, 0.8));
        g.setStroke(new BasicStroke((float) look.units(0.9), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Colours.alpha(look.ground().ink(), 0.28));
        g.draw(new Line2D.Double(x(0), y, x(count - 1.0), y));
        g.setColor(look.ground().accent());
        g.draw(new Line2D.Double(x(0), y, x(walked), y));
        for (int node = 0; node < count; node++) {
            node(g, node, y, walked);
        }
        double pulse = look.units(NODE) * (1.25 + 0.12 * Math.sin(time * 3));
        g.setColor(Colours.alpha(look.ground().accent(), 0.35));
        g.fill(disc(x(walked), y, pulse));
        g.setColor(look.ground().accent());
        g.fill(disc(x(walked), y, look.units(NODE) * 0.78));
    }

    private void node(Graphics2D g, int node, double y, double walked) {
        boolean been = node <= walked + 0.01;
        Color fill = been
                ? look.ground().accent()
                : Colours.mix(look.ground().top(), look.ground().ink(), 0.3);
        g.setColor(fill);
        g.fill(disc(x(node), y, look.units(NODE) * (been ? 0.62 : 0.5)));
    }

    private static Ellipse2D disc(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }
}
