package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.storyboard.Place;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A view of the map that comes nearer: from half a continent to the places.
 *
 * @param places on the map, in the order given
 * @param middle of the view on the map
 * @param focus the place on the canvas that the middle comes to
 * @param scale pixels for a degree in the end
 * @param far the share of that at the beginning
 */
record MapView(List<Point2D> places, Point2D middle, Point2D focus, double scale, double far) {
    /** How many degrees a view shows at least across the focus, and how much of it the places take at most. */
    private static final double NEAREST = 26;

    private static final double FILLED = 0.62;
    private static final double FAR = 0.38;
    private static final double FARTHEST = 0.8;

    /** No more degrees than so many are seen across the focus from afar. */
    private static final double WIDEST = 130;

    MapView {
        places = List.copyOf(places);
    }

    /** With all places, and where a country itself is meant with the whole of it, within a part of the canvas. */
    static MapView of(List<Place> places, Rectangle2D focus) {
        List<Point2D> points = new ArrayList<>();
        Rectangle2D all = new Rectangle2D.Double();
        for (Place place : places) {
            Point2D point = point(place, points);
            Rectangle2D around = around(place, point);
            all = points.isEmpty() ? around : all.createUnion(around);
            points.add(point);
        }
        double width = Math.max(NEAREST, all.getWidth() / FILLED);
        double height = Math.max(NEAREST * 0.5, all.getHeight() / FILLED);
        double scale = Math.min(focus.getWidth() / width, focus.getHeight() / height);
        return new MapView(
                points,
                new Point2D.Double(all.getCenterX(), all.getCenterY()),
                new Point2D.Double(focus.getCenterX(), focus.getCenterY()),
                scale,
                Math.max(FAR, Math.min(FARTHEST, focus.getWidth() / WIDEST / scale)));
    }

    /** On the nearer way around the world from the first place. */
    private static Point2D point(Place place, List<Point2D> before) {
        double x = place.longitude();
        if (!before.isEmpty()) {
            double first = before.get(0).getX();
            x -= Math.round((x - first) / 360) * 360;
        }
        return new Point2D.Double(x, WorldMap.y(place.latitude()));
    }

    private static Rectangle2D around(Place place, Point2D point) {
        Rectangle2D itself = new Rectangle2D.Double(point.getX() - 0.5, point.getY() - 0.5, 1, 1);
        return WorldMap.landAt(place.latitude(), place.longitude())
                .filter(land -> land.country().equalsIgnoreCase(place.name()))
                .map(land -> nearest(land.bounds(), point).createUnion(itself))
                .orElse(itself);
    }

    /** On the same way around the world as a point. */
    private static Rectangle2D nearest(Rectangle2D bounds, Point2D point) {
        double by = Math.round((point.getX() - bounds.getCenterX()) / 360) * 360;
        return new Rectangle2D.Double(bounds.getX() + by, bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** From the map to the canvas: 0 from afar, 1 as near as it comes. */
    AffineTransform at(double progress) {
        double zoom = scale * Math.exp(Math.log(far) * (1 - progress));
        AffineTransform transform = AffineTransform.getTranslateInstance(focus.getX(), focus.getY());
        transform.scale(zoom, zoom);
        transform.translate(-middle.getX(), -middle.getY());
        return transform;
    }
}
