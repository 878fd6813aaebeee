package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A pin that drops onto a place, and the place's name on a plate. */
final class Pin {
    private static final double HEIGHT = 8;
    private static final double PADDING = 1.6;

    private final Look look;
    private final Label name;
    private final double start;

    /** The plate, from the place. */
    private final Rectangle2D plate;

    /** Whether the plate finds room. */
    private final boolean named;

    /**
     * A pin whose name stands where no other name does.
     *
     * @param place where it is in the end
     * @param taken all pins and the plates before, on the canvas; its own plate is added
     */
    Pin(Look look, String text, Point2D place, double start, List<Rectangle2D> taken) {
        this.look = look;
        this.start = start;
        double padding = look.units(PADDING);
        Rectangle2D room = look.stage().content();
        Label.Setting setting = new Label.Setting(look.typography().heading(), look.units(5.2), 1);
        Rectangle2D box = new Rectangle2D.Double(0, 0, room.getWidth() * 0.6, look.units(7));
        Label measured = Label.of(text, setting, box, 0, 0);
        double width = measured.width() + 2 * padding;
        double height = measured.height() + padding;
        Rectangle2D chosen = choose(place, width, height, taken);
        named = !measured.isEmpty() && taken.stream().noneMatch(chosen::intersects);
        if (named) {
            taken.add(chosen);
        }
        plate = new Rectangle2D.Double(chosen.getX() - place.getX(), chosen.getY() - place.getY(), width, height);
        name = new Label(
                measured.block(),
                new Rectangle2D.Double(plate.getX() + padding, plate.getY(), measured.width(), plate.getHeight()),
                0,
                0.42);
    }

    /** What a pin itself covers. */
    static Rectangle2D body(Look look, Point2D place) {
        double half = look.units(HEIGHT) * 0.36;
        return new Rectangle2D.Double(
                place.getX() - half, place.getY() - look.units(HEIGHT), 2 * half, look.units(HEIGHT));
    }

    /** Below the pin, above it, on its right or left: the first that is free and within the room, else below. */
    private Rectangle2D choose(Point2D place, double width, double height, List<Rectangle2D> taken) {
        Rectangle2D room = look.stage().content();
        double left = Math.max(room.getX(), Math.min(room.getMaxX() - width, place.getX() - width / 2));
        double side = look.units(4.4);
        double middle = place.getY() - look.units(HEIGHT) * 0.62 - height / 2;
        List<Rectangle2D> choices = List.of(
                new Rectangle2D.Double(left, place.getY() + look.units(2.6), width, height),
                new Rectangle2D.Double(left, place.getY() - look.units(HEIGHT + 2) - height, width, height),
                new Rectangle2D.Double(place.getX() + side, middle, width, height),
                new Rectangle2D.Double(place.getX() - side - width, middle, width, height));
        return choices.stream()
                .filter(choice -> room.contains(choice) && taken.stream().noneMatch(choice::intersects))
                .findFirst()
                .orElse(choices.get(0));
    }

    /** Draws it, its place at a point of the canvas. */
    void draw(Graphics2D g, Point2D at, double time) {
        if (time <= start) {
            return;
        }
        Ground ground = look.ground();
        double fallen = Easing.out(Easing.progress(time, start, 0.35));
        g.translate(at.getX(), at.getY());
        ripple(g, time - start - 0.25);
        g.setColor(Colours.alpha(Color.BLACK, 0.3 * fallen));
        double shadow = look.units(1.5);
        g.fill(new Ellipse2D.Double(-shadow, -shadow * 0.4, 2 * shadow, 0.8 * shadow));
        double lift = -(1 - fallen) * look.units(14);
        g.translate(0, lift);
        g.setColor(Colours.alpha(ground.accent(), Math.min(1, fallen * 2)));
        g.fill(shape());
        g.translate(0, -lift);
        double shown = Easing.progress(time, start + 0.2, 0.3);
        if (named && shown > 0) {
            double round = plate.getHeight() * 0.5;
            g.setColor(Colours.alpha(ground.ink(), shown));
            g.fill(new RoundRectangle2D.Double(
                    plate.getX(), plate.getY(), plate.getWidth(), plate.getHeight(), round, round));
            g.setColor(Colours.alpha(ground.top(), shown));
            name.draw(g);
        }
        g.translate(-at.getX(), -at.getY());
    }

    private void ripple(Graphics2D g, double age) {
        if (age > 0) {
            double share = age * 0.7 % 1;
            double r = look.units(1 + 4.5 * share);
            g.setColor(Colours.alpha(look.ground().accent(), 0.5 * (1 - share)));
            g.fill(new Ellipse2D.Double(-r, -r * 0.5, 2 * r, r));
        }
    }

    private Area shape() {
        double height = look.units(HEIGHT);
        double r = height * 0.36;
        Path2D drop = new Path2D.Double();
        drop.moveTo(0, 0);
        drop.curveTo(-r * 0.35, -height * 0.3, -r, -height * 0.42, -r, -height + r);
        drop.curveTo(-r, -height - r * 0.33, r, -height - r * 0.33, r, -height + r);
        drop.curveTo(r, -height * 0.42, r * 0.35, -height * 0.3, 0, 0);
        drop.closePath();
        Area area = new Area(drop);
        double hole = r * 0.42;
        area.subtract(new Area(new Ellipse2D.Double(-hole, -height + r - hole, 2 * hole, 2 * hole)));
        return area;
    }
}
