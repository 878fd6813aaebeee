package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.icons.IconMatch;
import io.reelmill.shared.icons.Icons;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The thing that is spoken of, as large as the room allows, with what else the line names around it. */
final class IconScene implements Scene {
    private static final int MOST_COMPANIONS = 1;
    /** The radius of an icon without words, as a share of the room's shorter side. */
    private static final double ALONE = 0.43;

    private static final int RAYS = 12;
    private static final double NARROWER = 0.86;

    private final Look look;
    private final boolean alone;
    private final Optional<Disc> disc;
    private final double start;
    private final List<Scene> layers = new ArrayList<>();

    IconScene(Look look, IconMatch icon) {
        this.look = look;
        boolean below = look.arrangement(2) == 0;
        Type type = look.type(Type.ICON_NOTE);
        Arrangement arrangement =
                Arrangement.together(new Arrangement.Wish(look.stage(), look.note(), type, 0.5), below);
        alone = look.note().isEmpty();
        disc = alone ? Optional.of(middle(look.stage().content())) : arrangement.emblem();
        start = Arrivals.ofFirst(icon.word(), look.spoken(), Math.min(0.6, look.latest()));
        disc.ifPresent(place -> {
            layers.add(new IconEmblem(
                    look, new Disc(place.x(), place.y(), place.radius() * NARROWER), start, icon.icon()));
            companions(place, icon.icon());
        });
        layers.add(new Wording(look).spoken(arrangement, Optional.of(icon.word())));
    }

    private static Disc middle(Rectangle2D room) {
        double radius = ALONE * Math.min(room.getWidth(), room.getHeight());
        return new Disc(room.getCenterX(), room.getCenterY(), radius);
    }

    private void companions(Disc place, String shown) {
        List<IconMatch> others = Icons.matching(look.picture().heading()).stream()
                .filter(match -> !match.icon().equals(shown))
                .limit(alone ? 2 * MOST_COMPANIONS : MOST_COMPANIONS)
                .toList();
        for (int i = 0; i < others.size(); i++) {
            double side = (i == 0) == look.style().mirrored() ? -1 : 1;
            double r = place.radius() * (alone ? 0.32 : 0.2);
            double x = place.x() + side * place.radius() * 0.8;
            double y = place.y() + (i == 0 ? -1 : 1) * place.radius() * 0.62;
            double when = Arrivals.ofFirst(others.get(i).word(), look.spoken(), look.latest());
            layers.add(new IconBead(
                    new Disc(x, y, r),
                    Math.max(when, start + 0.3),
                    others.get(i).icon()));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        layers.forEach(layer -> layer.soften(field, time));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        disc.ifPresent(place -> rays(g, place, time));
        layers.forEach(layer -> layer.draw(g, time));
    }

    /** A burst as it comes. */
    private void rays(Graphics2D g, Disc place, double time) {
        double age = (time - start) / 0.8;
        if (age <= 0 || age >= 1) {
            return;
        }
        g.setStroke(new BasicStroke((float) look.units(0.9), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(Colours.alpha(look.ground().accent(), 1 - age));
        for (int i = 0; i < RAYS; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / RAYS;
            double from = place.radius() * (0.7 + 0.22 * age);
            double to = place.radius() * Math.min(0.99, 0.74 + 0.3 * age);
            g.draw(new Line2D.Double(
                    place.x() + from * Math.cos(angle),
                    place.y() + from * Math.sin(angle),
                    place.x() + to * Math.cos(angle),
                    place.y() + to * Math.sin(angle)));
        }
    }
}
