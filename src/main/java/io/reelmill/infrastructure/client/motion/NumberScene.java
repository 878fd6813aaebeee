package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import io.reelmill.shared.fonts.Upright;
import io.reelmill.shared.icons.IconMatch;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A figure that counts up within a ring that closes with it, and what it is about. */
final class NumberScene implements Scene {
    private static final double RING = 0.07;

    /** So many characters are large in a ring. */
    private static final int ROUND = 4;

    /** Units between ring and note. */
    private static final double GAP = 5;

    private final Look look;
    private final Ground ground;
    private final Disc disc;
    private final Figure figure;
    private final Counter counter;
    private final TextBlock unit;
    private final Scene note;
    private final Optional<Scene> icon;
    private final Counting counting;

    /** How much of the ring closes: all of it, but for a share of a hundred. */
    private final double whole;

    NumberScene(Look look) {
        this.look = look;
        this.ground = look.ground();
        this.figure = Figure.of(look.picture().figure());
        Arrangement arrangement = arrangement();
        this.disc = arrangement.emblem().orElseThrow();
        Optional<IconMatch> match = IconChoice.of(look.order());
        this.counter = new Counter(
                figure,
                look.typography().figures(),
                (float) (disc.radius() * (match.isPresent() ? 0.72 : 0.92)),
                disc.radius() * 1.5);
        Box box = new Box((float) (disc.radius() * 1.35), (float) (disc.radius() * 0.45), 2);
        this.unit = Typesetter.fit(
                figure.shortUnit() ? "" : figure.unit(),
                look.typography().heading(),
                (float) (disc.radius() * 0.2),
                box);
        this.note = new Wording(look).spoken(arrangement, match.map(IconMatch::word));
        this.icon = match.map(found -> icon(found.icon()));
        this.counting = Counting.of(look, figure);
        this.whole = figure.percent() ? Math.min(1, figure.value().orElse(100) / 100) : 1;
    }

    /** What a number is about is said where it stands; a number without a unit says nothing alone. */
    static String note(Look look, Figure figure) {
        return figure.plain() ? look.note() : look.picture().heading();
    }

    /** A long number would be small in a ring; beside its note it is explained by that. */
    static boolean fits(Look look) {
        Figure figure = Figure.of(look.picture().figure());
        String shown = figure.at(1) + (figure.shortUnit() ? figure.unit() : "");
        return shown.length() <= ROUND || !note(look, figure).isEmpty();
    }

    private Arrangement arrangement() {
        boolean wide = look.stage().wide();
        Arrangement.Wish wish =
                new Arrangement.Wish(look.stage(), note(look, figure), look.type(Type.FIGURE_NOTE), wide ? 0 : 0.5);
        return wide && !wish.text().isEmpty() ? beside(wish) : above(wish);
    }

    private static Arrangement beside(Arrangement.Wish wish) {
        Rectangle2D room = wish.stage().content();
        double gap = wish.stage().units(GAP + 2);
        double diameter = Math.min(room.getHeight(), room.getWidth() * 0.45);
        TextBlock text = Arrangement.fit(wish, room.getWidth() - diameter - gap, room.getHeight());
        double left = room.getCenterX() - (diameter + gap + text.width()) / 2;
        double top = room.getCenterY() - text.height() / 2;
        Disc ring = new Disc(left + diameter / 2, room.getCenterY(), diameter / 2);
        RevealedText.Placing placing =
                new RevealedText.Placing(left + diameter + gap, top, text.width(), wish.alignment());
        return new Arrangement(text, placing, Optional.of(ring));
    }

    /** A note of any length leaves the ring more than half of the height. */
    private static Arrangement above(Arrangement.Wish wish) {
        Rectangle2D room = wish.stage().content();
        double gap = wish.text().isEmpty() ? 0 : wish.stage().units(GAP);
        TextBlock text = Arrangement.fit(wish, room.getWidth(), room.getHeight() * 0.36);
        double diameter = Math.min(room.getHeight() - text.height() - gap, room.getWidth() * 0.86);
        double top = room.getY() + (room.getHeight() - diameter - gap - text.height()) / 2;
        Disc ring = new Disc(room.getCenterX(), top + diameter / 2, diameter / 2);
        RevealedText.Placing placing =
                new RevealedText.Placing(room.getX(), top + diameter + gap, room.getWidth(), wish.alignment());
        return new Arrangement(text, placing, Optional.of(ring));
    }

    private Scene icon(String name) {
        double r = disc.radius() * 0.21;
        return new IconBead(new Disc(disc.x(), disc.y() - disc.radius() * 0.55, r), 0.35, name);
    }

    @Override
    public void soften(SoftField field, double time) {
        field.blob(disc.x(), disc.y(), disc.radius() * 1.5, ground.second(), 0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double counted = counting.counted(time);
        // A ring closes clockwise for everybody.
        Upright.draw(g, disc.x(), () -> ring(g, time, counted));
        icon.ifPresent(scene -> scene.draw(g, time));
        g.setColor(ground.ink());
        boolean icons = icon.isPresent();
        double lift = unit.lines().isEmpty() ? (icons ? 0.4 : 0.36) : (icons ? 0.24 : 0.16);
        double baseline = disc.y() + counter.px() * lift;
        counter.draw(g, disc.x(), baseline, counted);
        g.setColor(ground.accent());
        unit.draw(
                g,
                (float) (disc.x() - disc.radius()),
                (float) (baseline + disc.radius() * 0.09),
                (float) (disc.radius() * 2),
                0.5f);
        note.draw(g, time);
    }

    private void ring(Graphics2D g, double time, double counted) {
        double r = disc.radius() * (1 - RING);
        double grown = Easing.out(Easing.progress(time, 0, 0.6));
        g.setStroke(new BasicStroke((float) (disc.radius() * RING), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Colours.alpha(ground.ink(), 0.16 * grown));
        g.draw(disc.circle((1 - RING) * (0.9 + 0.1 * grown)));
        g.setColor(ground.accent());
        g.draw(new Arc2D.Double(disc.x() - r, disc.y() - r, 2 * r, 2 * r, 90, -360 * counted * whole, Arc2D.OPEN));
        // A bead runs on, so that the closed ring lives.
        double angle = Math.toRadians(-90 + 360 * counted * whole) + Math.max(0, time - counting.end()) * 0.9;
        double bead = disc.radius() * RING * 0.8;
        double x = disc.x() + Math.cos(angle) * r;
        double y = disc.y() + Math.sin(angle) * r;
        g.setColor(ground.ink());
        g.fill(new Ellipse2D.Double(x - bead, y - bead, 2 * bead, 2 * bead));
    }
}
