package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items so far, the new one arriving when it is spoken; every item has the same place in all shots of a list. */
final class ListScene implements Scene {
    private static final int MOST_ROWS = 6;
    private static final double LARGEST = 8.6;

    /** Short items may be so much larger than the longest. */
    private static final float SPREAD = 1.25f;

    /** Heights in units: of a row that reads well, of the label, of what keeps things apart, of an emblem's radius. */
    private static final double ROW = 16;

    private static final double LABEL = 7;
    private static final double GAP = 4;
    private static final double SMALLEST_EMBLEM = 10;

    private final Look look;
    private final List<Scene> layers = new ArrayList<>();

    ListScene(Look look) {
        this.look = look;
        List<String> items = look.picture().texts();
        int current = Math.max(0, Math.min(look.picture().current(), items.size() - 1));
        int first = Math.max(0, Math.min(current - MOST_ROWS + 1, items.size() - MOST_ROWS));
        List<String> shown = items.subList(first, Math.min(items.size(), first + MOST_ROWS));
        double arrival = Arrivals.ofFirst(items.get(current), look.spoken(), Math.max(0.3, look.seconds() * 0.4));
        Optional<Disc> emblem = emblem(shown.size());
        emblem.ifPresent(disc -> layers.add(emblem(disc, arrival, current + 1)));
        Rectangle2D room = label(rowsRoom(emblem));
        rows(room, shown, new ListRow.Moment(current - first, first, arrival));
    }

    private Scene emblem(Disc disc, double arrival, int number) {
        return IconChoice.of(look.order())
                .<Scene>map(match -> new IconEmblem(look, disc, arrival, match.icon()))
                .orElseGet(() -> new BigNumber(look, disc, arrival, number));
    }

    /** On the right of a wide canvas; else on top, where the rows leave room for it. */
    private Optional<Disc> emblem(int rows) {
        Rectangle2D room = look.stage().content();
        if (look.stage().wide()) {
            double radius = Math.min(room.getWidth() * 0.17, room.getHeight() * 0.4);
            return Optional.of(new Disc(room.getMaxX() - radius, room.getCenterY(), radius));
        }
        double label = labelled() ? look.units(LABEL + 1) : 0;
        double left = room.getHeight() - rows * look.units(ROW) - label - look.units(GAP);
        double radius = Math.min(left / 2, Math.min(room.getHeight() * 0.18, room.getWidth() * 0.25));
        return radius < look.units(SMALLEST_EMBLEM)
                ? Optional.empty()
                : Optional.of(new Disc(room.getCenterX(), room.getY() + radius, radius));
    }

    private Rectangle2D rowsRoom(Optional<Disc> emblem) {
        Rectangle2D room = look.stage().content();
        double taken = emblem.map(disc -> 2 * disc.radius() + look.units(GAP)).orElse(0.0);
        return look.stage().wide()
                ? new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth() - taken * 1.1, room.getHeight())
                : new Rectangle2D.Double(room.getX(), room.getY() + taken, room.getWidth(), room.getHeight() - taken);
    }

    private boolean labelled() {
        String heading = look.picture().heading();
        return !heading.isBlank() && !look.picture().texts().contains(heading);
    }

    /** The list's own heading, where it has one beside its items; returns the room that is left. */
    private Rectangle2D label(Rectangle2D room) {
        if (!labelled()) {
            return room;
        }
        double height = look.units(LABEL);
        Box box = new Box((float) room.getWidth(), (float) height, 2);
        TextBlock text = Typesetter.fit(look.picture().heading(), look.face(Face.STRONG), (float) look.units(4.6), box);
        Ground ground = look.ground();
        layers.add((g, time) -> {
            g.setColor(ground.accent());
            text.draw(g, (float) room.getX(), (float) room.getY(), (float) room.getWidth(), 0);
        });
        double taken = height + look.units(1);
        return new Rectangle2D.Double(room.getX(), room.getY() + taken, room.getWidth(), room.getHeight() - taken);
    }

    private void rows(Rectangle2D room, List<String> shown, ListRow.Moment moment) {
        double slot = Math.min(room.getHeight() / shown.size(), look.units(22));
        double badge = Math.min(slot * 0.62, look.units(10.5));
        double indent = badge + look.units(4.5);
        Box box = new Box((float) (room.getWidth() - indent - look.units(2)), (float) (slot * 0.84), 3, 1.14f);
        float largest = (float) look.units(LARGEST * look.typography().factor());
        float px = largest;
        for (String item : shown) {
            px = Math.min(
                    px,
                    Typesetter.fit(item, look.typography().heading(), px, box).px());
        }
        double top = room.getY() + (room.getHeight() - slot * shown.size()) / 2;
        for (int i = 0; i < shown.size(); i++) {
            TextBlock text =
                    Typesetter.fit(shown.get(i), look.typography().heading(), Math.min(largest, px * SPREAD), box);
            Rectangle2D place = new Rectangle2D.Double(room.getX(), top + i * slot, room.getWidth(), slot);
            layers.add(new ListRow(look.ground(), place, new ListRow.Content(i, text, badge, indent), moment));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        layers.forEach(layer -> layer.soften(field, time));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        layers.forEach(layer -> layer.draw(g, time));
    }
}
