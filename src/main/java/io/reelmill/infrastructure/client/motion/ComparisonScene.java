package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Two sides, each on a panel that slides in when it is spoken, with a badge between them. */
final class ComparisonScene implements Scene {
    private static final double GAP = 3;
    private static final double HEADING = 9;
    private static final double BADGE = 5.2;

    /** Between two sides that are measured against each other in words: "hotter than". */
    private static final double RELATION = 10;

    private static final double RELATION_ACROSS = 19;

    private final Look look;
    private final boolean across;
    private final Optional<Label> heading;
    private final List<Panel> panels;
    private final Label between;
    private final Optional<Disc> badge;
    private final double[] starts;

    ComparisonScene(Look look) {
        this.look = look;
        Rectangle2D whole = look.stage().content();
        this.across = whole.getWidth() > whole.getHeight() * 1.05;
        boolean related = look.picture().heading().endsWith(" than");
        this.heading = related ? Optional.empty() : heading(whole);
        Rectangle2D room = heading.isPresent() ? Areas.below(whole, look.units(HEADING + 1)) : whole;
        double gap = look.units(gap(related));
        List<Part> parts = look.picture().parts();
        this.panels = List.of(panel(room, 0, gap, parts), panel(room, 1, gap, parts));
        this.badge = related
                ? Optional.empty()
                : Optional.of(new Disc(room.getCenterX(), room.getCenterY(), look.units(BADGE)));
        this.between = between(room, gap);
        double first = Math.min(0.3, look.when(0));
        this.starts = new double[] {first, Math.max(first + 0.25, look.when(1))};
    }

    private double gap(boolean related) {
        if (related) {
            return across ? RELATION_ACROSS : RELATION;
        }
        // Beside each other the badge would reach into their words.
        return across ? BADGE * 1.3 : GAP;
    }

    private Panel panel(Rectangle2D room, int side, double gap, List<Part> parts) {
        Rectangle2D place = across ? Areas.column(room, side, 2, gap) : Areas.row(room, side, 2, gap);
        return new Panel(look, place, new Panel.Side(parts.get(side), side == 0, measured(parts)));
    }

    private Label between(Rectangle2D room, double gap) {
        if (badge.isPresent()) {
            Label.Setting setting = new Label.Setting(look.typography().display(), look.units(4.4), 1);
            return Label.of(
                    look.english() ? "vs" : "↔",
                    setting,
                    badge.get().circle(0.8).getBounds2D(),
                    0.5,
                    0.42);
        }
        Label.Setting setting = new Label.Setting(
                look.typography().heading(), look.units(7 * look.typography().factor()), across ? 4 : 1);
        Rectangle2D middle =
                across ? Areas.inset(room, (room.getWidth() - gap) / 2 + look.units(1), 0) : Areas.middle(room, gap);
        return Label.of(look.picture().heading().toLowerCase(Locale.ROOT), setting, middle, 0.5, 0.45);
    }

    /** Whether both have figures, so that they can stand for the sides. */
    private static boolean measured(List<Part> parts) {
        return parts.stream().noneMatch(part -> part.figure().isBlank());
    }

    private Optional<Label> heading(Rectangle2D whole) {
        String text = look.picture().heading();
        if (text.isBlank() || look.picture().texts().contains(text)) {
            return Optional.empty();
        }
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(5.4), 2);
        return Optional.of(Label.of(text, setting, Areas.top(whole, look.units(HEADING)), 0.5, 0.5));
    }

    @Override
    public void soften(SoftField field, double time) {
        Rectangle2D box = between.box();
        field.blob(
                box.getCenterX(),
                box.getCenterY(),
                look.units(42),
                look.ground().second(),
                0.7);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        heading.ifPresent(label -> {
            g.setColor(Colours.alpha(look.ground().accent(), Easing.progress(look.settled(time), 0.05, 0.4)));
            label.draw(g);
        });
        for (int i = 0; i < panels.size(); i++) {
            panel(g, i, time);
        }
        joint(g, time);
    }

    private void joint(Graphics2D g, double time) {
        double start = badge.isPresent() ? starts[1] : (starts[0] + starts[1]) / 2;
        if (time <= start) {
            return;
        }
        double scale = look.curve().grown(time, start);
        Rectangle2D box = between.box();
        AffineTransform before = g.getTransform();
        g.translate(box.getCenterX(), box.getCenterY());
        g.scale(scale, scale);
        g.translate(-box.getCenterX(), -box.getCenterY());
        g.setColor(look.ground().accent());
        badge.ifPresent(disc -> {
            g.fill(disc.circle(1));
            g.setColor(look.ground().top());
        });
        between.draw(g);
        g.setTransform(before);
    }

    private void panel(Graphics2D g, int i, double time) {
        double progress = Easing.progress(time, starts[i], look.curve().seconds());
        if (progress <= 0) {
            panels.get(i).outline(g, Easing.progress(time, 0, 0.4));
            return;
        }
        double left = 1 - look.curve().travelled(time, starts[i]);
        double way = look.units(16) * left * (i == 0 ? -1 : 1);
        AffineTransform before = g.getTransform();
        g.translate(across ? way : way * 0.6, 0);
        panels.get(i).draw(g, time - starts[i], Math.min(1, progress * 2));
        g.setTransform(before);
    }
}
