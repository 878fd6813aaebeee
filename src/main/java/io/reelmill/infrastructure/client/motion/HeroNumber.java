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

    /** The share of the figure's height that an icon above it takes. */
    private static final double ICON = 0.34;

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
        boolean noted = !note.isEmpty();
        middle = centred && !noted;
        room = noted ? look.stage().content() : alone(look.stage());
        head = room.getHeight() * share(noted);
        Optional<IconMatch> icon = IconChoice.of(look.order());
        icon.ifPresent(match -> layers.add(bead(match.icon())));
        Rectangle2D place = icon.isPresent() ? besideIcon() : Areas.top(room, head);
        double larger = noted ? 1 : LARGER;
        double small = figure.shortUnit() ? 0 : look.units(7 * larger);
        number = Areas.top(place, place.getHeight() - small);
        counter = new Counter(
                figure,
                look.typography().figures(),
                (float) Math.min(number.getHeight(), look.units(34 * larger)),
                place.getWidth());
        unit = unit(Areas.below(place, place.getHeight() - Math.max(1, small)), look.units(6 * larger));
        note(note, Areas.below(room, head + look.units(2 * GAP)), icon.map(IconMatch::word));
    }

    private double share(boolean noted) {
        double beforeNote = look.stage().wide() ? WIDE_HEAD : HEAD;
        return noted ? beforeNote : 1;
    }

    private Label unit(Rectangle2D place, double px) {
        Label.Setting setting = new Label.Setting(look.typography().heading(), px, 1);
        return Label.of(figure.shortUnit() ? "" : figure.unit(), setting, place, middle ? 0.5 : 0, 0.5);
    }

    /** An icon is above the figure; flush left on a wide canvas it is on its right. */
    private boolean iconAbove() {
        return middle || !look.stage().wide();
    }

    private Rectangle2D besideIcon() {
        Rectangle2D top = Areas.top(room, head);
        return iconAbove() ? Areas.below(top, head * ICON) : Areas.left(top, room.getWidth() * 0.74);
    }

    private Scene bead(String icon) {
        if (!iconAbove()) {
            double radius = room.getWidth() * 0.1;
            double y = room.getY() + room.getHeight() * 0.26;
            return new IconBead(new Disc(room.getMaxX() - radius, y, radius), 0.25, icon);
        }
        double radius = head * ICON * 0.44;
        double x = middle ? room.getCenterX() : room.getX() + radius;
        return new IconBead(new Disc(x, room.getY() + radius, radius), 0.25, icon);
    }

    /** Without words below it, in the middle. */
    private static Rectangle2D alone(Stage stage) {
        Rectangle2D content = stage.content();
        return Areas.middle(content, content.getHeight() * ALONE);
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
