package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Place;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The world, coming nearer until the places that are spoken of can be told apart, each with a pin; the words on a card. */
final class MapScene implements Scene {
    /** Seconds until the camera is near enough for a pin, and until it is there. */
    private static final double NEAR = 0.55;

    private static final double ARRIVED = 1.5;
    private static final double MESH = 10;
    private static final double FARTHEST = 360;

    /** The share of the canvas that is drawn beyond each of its edges. */
    private static final double BEYOND = 0.06;

    private final Look look;
    private final MapView view;

    /** The canvas, and what the camera may see beyond it. */
    private final Rectangle2D canvas;

    private final Set<String> countries = new HashSet<>();
    private final List<Pin> pins = new ArrayList<>();
    private final List<Scene> words;

    MapScene(Look look) {
        this.look = look;
        int width = look.order().canvas().width();
        int height = look.order().canvas().height();
        canvas = Areas.inset(new Rectangle2D.Double(0, 0, width, height), -BEYOND * width, -BEYOND * height);
        boolean noted = !look.note().isEmpty();
        words = noted ? words(text()) : List.of();
        List<Part> parts = look.picture().parts().stream()
                .filter(part -> part.place().isPresent())
                .toList();
        List<Place> places =
                parts.stream().flatMap(part -> part.place().stream()).toList();
        view = MapView.of(places, noted ? map() : look.stage().content());
        // A name keeps clear of every pin, also of those that drop later.
        List<Rectangle2D> taken = new ArrayList<>(view.places().stream()
                .map(place -> Pin.body(look, view.at(1).transform(place, null)))
                .toList());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            WorldMap.countryAt(place.latitude(), place.longitude()).ifPresent(countries::add);
            Point2D at = view.at(1).transform(view.places().get(i), null);
            double start = look.when(look.picture().parts().indexOf(parts.get(i)));
            pins.add(new Pin(look, place.name(), at, look.continued() ? start : Math.max(NEAR, start), taken));
        }
    }

    /** The room of the words. */
    private Rectangle2D text() {
        Rectangle2D whole = look.stage().content();
        if (!look.stage().wide()) {
            return Areas.below(whole, whole.getHeight() * (tall(whole) ? 0.66 : 0.56));
        }
        Rectangle2D right = Areas.beside(whole, whole.getWidth() * 0.58);
        return look.style().mirrored() ? right : Areas.left(whole, whole.getWidth() * 0.42);
    }

    /** What the words leave. */
    private Rectangle2D map() {
        Rectangle2D whole = look.stage().content();
        if (!look.stage().wide()) {
            return Areas.top(whole, whole.getHeight() * (tall(whole) ? 0.6 : 0.5));
        }
        Rectangle2D right = Areas.beside(whole, whole.getWidth() * 0.46);
        return look.style().mirrored() ? Areas.left(whole, whole.getWidth() * 0.54) : right;
    }

    private static boolean tall(Rectangle2D room) {
        return room.getHeight() > room.getWidth();
    }

    /** Whether any part has a place. */
    static boolean possible(List<Part> parts) {
        return parts.stream().anyMatch(part -> part.place().isPresent());
    }

    private List<Scene> words(Rectangle2D text) {
        Stage stage = look.stage().within(text);
        Stage inner = Card.inside(stage);
        Arrangement arrangement = Arrangement.alone(
                new Arrangement.Wish(inner, look.picture().heading(), look.type(Type.FIGURE_NOTE), 0.5));
        RevealedText revealed = new Wording(look).spoken(arrangement, Optional.empty());
        return List.of(
                new Card(new Look(look.order(), stage, look.ground(), look.style()), revealed.bounds()), revealed);
    }

    @Override
    public boolean ownBackground() {
        return true;
    }

    /** As near as it comes shortly after the beginning, and on and on by a little. */
    private AffineTransform transform(double time) {
        return view.at(
                Easing.swing(Easing.progress(look.settled(time), 0, ARRIVED)) + 0.012 * Math.max(0, time - ARRIVED));
    }

    @Override
    public void behind(Graphics2D g, double time) {
        AffineTransform map = transform(time);
        mesh(g, map);
        Rectangle2D seen = seen(map);
        AffineTransform before = g.getTransform();
        Ground ground = look.ground();
        double scale = map.getScaleX();
        g.setStroke(new BasicStroke((float) (look.units(0.22) / scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
        for (double round = -FARTHEST; round <= FARTHEST; round += FARTHEST) {
            g.setTransform(before);
            g.transform(map);
            g.translate(round, 0);
            for (WorldMap.Land land : WorldMap.lands()) {
                if (land.bounds().intersects(seen.getX() - round, seen.getY(), seen.getWidth(), seen.getHeight())) {
                    land(g, ground, land.outline(), countries.contains(land.country()));
                }
            }
        }
        g.setTransform(before);
    }

    private static void land(Graphics2D g, Ground ground, Shape outline, boolean spokenOf) {
        Color land = ground.dark()
                ? Colours.mix(ground.glow(), ground.ink(), 0.12)
                : Colours.mix(ground.glow(), ground.accent(), 0.1);
        g.setColor(spokenOf ? Colours.mix(land, ground.accent(), 0.5) : land);
        g.fill(outline);
        g.setColor(Colours.alpha(ground.dark() ? ground.ink() : ground.accent(), 0.26));
        g.draw(outline);
    }

    private Rectangle2D seen(AffineTransform map) {
        double scale = map.getScaleX();
        return new Rectangle2D.Double(
                (canvas.getX() - map.getTranslateX()) / scale,
                (canvas.getY() - map.getTranslateY()) / scale,
                canvas.getWidth() / scale,
                canvas.getHeight() / scale);
    }

    private void mesh(Graphics2D g, AffineTransform map) {
        g.setStroke(new BasicStroke((float) look.units(0.2)));
        g.setColor(Colours.alpha(look.ground().ink(), 0.1));
        Rectangle2D seen = seen(map);
        double scale = map.getScaleX();
        for (double x = Math.floor(seen.getX() / MESH) * MESH; x <= seen.getMaxX(); x += MESH) {
            double at = map.getTranslateX() + x * scale;
            g.draw(new Line2D.Double(at, canvas.getY(), at, canvas.getMaxY()));
        }
        for (double y = Math.floor(seen.getY() / MESH) * MESH; y <= seen.getMaxY(); y += MESH) {
            double at = map.getTranslateY() + y * scale;
            g.draw(new Line2D.Double(canvas.getX(), at, canvas.getMaxX(), at));
        }
    }

    @Override
    public void draw(Graphics2D g, double time) {
        AffineTransform map = transform(time);
        for (int i = 0; i < pins.size(); i++) {
            pins.get(i).draw(g, map.transform(view.places().get(i), null), time);
        }
        words.forEach(layer -> layer.draw(g, time));
    }
}
