package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.icons.IconMatch;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure as wide as the room, a bar that grows as it counts, and what it is about below. */
final class HeroNumber implements Scene {
    private static final double GAP = 4;

    /** The share of the height that the figure takes. */
    private static final double HEAD = 0.58;

    private static final double WIDE_HEAD = 0.5;

    /** The same where there are no words below it. */
    private static final double ALONE = 0.7;

    /** How much larger a figure and its unit are then. */
    private static final double LARGER = 1.45;

    private final Look look;
    private final Figure figure;
    private final Rectangle2D room;
    private final boolean middle;

    /** The height of the figure with icon and unit. */
    private final double head;

    private final Counter counter;
    private final Counting counting;
    private final Rectangle2D number;
    private final Label unit;
    private final List<Scene> layers = new ArrayList<>();

    /** @param centred in the middle of the width where there are no words below it, else flush left */
    HeroNumber(Look look, boolean centred) {
        this.look = look;
        this.figure = Figure.of(look.picture().figure());
        this.counting = Counting.of(look, figure);
        String note = NumberScene.note(look, figure);
        middle = centred && note.isEmpty();
        room = note.isEmpty() ? alone(look.stage()) : look.stage().content();
        head = note.isEmpty()
                ? room.getHeight()
                : room.getHeight() * (look.stage().wide() ? WIDE_HEAD : HEAD);
        Optional<IconMatch> icon = IconChoice.of(look.order());
        double side = icon.isPresent() && (middle || !look.stage().wide()) ? head * 0.34 : 0;
        icon.ifPresent(match -> layers.add(bead(side, match.icon())));
        double width = side == 0 && icon.isPresent() ? room.getWidth() * 0.74 : room.getWidth();
        Rectangle2D place = Areas.left(Areas.below(Areas.top(room, head), side), width);
        double larger = note.isEmpty() ? LARGER : 1;
        double small = figure.shortUnit() ? 0 : look.units(7 * larger);
        number = Areas.top(place, place.getHeight() - small);
        counter = new Counter(
                figure,
                look.typography().figures(),
                (float) Math.min(number.getHeight(), look.units(34 * larger)),
                width);
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(6 * larger), 1);
        unit = Label.of(
                figure.shortUnit() ? "" : figure.unit(),
                setting,
                Areas.below(place, place.getHeight() - Math.max(1, small)),
                middle ? 0.5 : 0,
                0.5);
        note(note, Areas.below(room, head + look.units(2 * GAP)), icon.map(IconMatch::word));
    }

    /** Without words below it, in the middle. */
    private static Rectangle2D alone(Stage stage) {
        Rectangle2D content = stage.content();
        return Areas.middle(content, content.getHeight() * ALONE);
    }

    /** On the right of a wide canvas, else above the figure, or in the middle above it. */
    private Scene bead(double side, String icon) {
        double radius = side == 0 ? room.getWidth() * 0.1 : side * 0.44;
        double x = side == 0 ? room.getMaxX() - radius : middle ? room.getCenterX() : room.getX() + radius;
        double y = side == 0 ? room.getY() + room.getHeight() * 0.26 : room.getY() + radius;
        return new IconBead(new Disc(x, y, radius), 0.25, icon);
    }

    private void note(String note, Rectangle2D below, Optional<String> word) {
        Stage stage = look.stage().within(below);
        Arrangement arrangement = Arrangement.aloft(new Arrangement.Wish(stage, note, look.type(Type.FIGURE_NOTE), 0));
        layers.add(new Wording(look).spoken(arrangement, word));
    }

    @Override
    public void soften(SoftField field, double time) {
        field.blob(
                number.getCenterX(),
                number.getCenterY(),
                number.getWidth() * 0.7,
                look.ground().second(),
                0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double counted = counting.counted(time);
        g.setColor(look.ground().accent());
        double baseline = number.getMaxY() - counter.px() * 0.12;
        if (middle) {
            counter.draw(g, number.getCenterX(), baseline, counted);
        } else {
            counter.drawFrom(g, number.getX(), baseline, counted);
        }
        g.setColor(look.ground().ink());
        unit.draw(g);
        double y = room.getY() + head + look.units(GAP) * 0.8;
        bar(g, y, Easing.progress(time, 0, 0.5), counted);
        layers.forEach(layer -> layer.draw(g, time));
    }

    private void bar(Graphics2D g, double y, double shown, double counted) {
        double thick = look.units(1.6);
        double share = figure.percent() ? Math.min(1, figure.value().orElse(100) / 100) : 1;
        g.setColor(Colours.alpha(look.ground().ink(), 0.2 * shown));
        g.fill(new RoundRectangle2D.Double(room.getX(), y, room.getWidth(), thick, thick, thick));
        g.setColor(look.ground().accent());
        double grown = Math.max(thick, room.getWidth() * share * counted);
        g.fill(new RoundRectangle2D.Double(room.getX(), y, grown, thick, thick, thick));
    }
}
