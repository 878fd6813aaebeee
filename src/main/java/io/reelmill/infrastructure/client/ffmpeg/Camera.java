package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.Canvas;
import java.awt.geom.Rectangle2D;

/**
 * A slow move over a picture, from one window to another, in the picture's pixels. Both have the canvas' shape and lie in
 * the picture, and so does every window between.
 */
record Camera(Rectangle2D from, Rectangle2D to) {
    /** How much closer it comes, a second and altogether. */
    private static final double PACE = 0.03;

    private static final double LEAST = 0.06;
    private static final double MOST = 0.16;
    /** How far it goes sideways at most, in shares of the window. */
    private static final double DRIFT = 0.09;
    /** The share of the picture in which what it comes closer to is looked for. */
    private static final double CLOSE = 0.5;
    /** Spreads what seeds that follow each other decide: the golden ratio in 64 bits. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** The widest window stays off the very edge, where a sample would reach beyond the picture. */
    private static final double MARGIN = 0.995;

    /**
     * Seeds that follow each other come closer and go away in turn.
     *
     * @param size of the picture
     */
    static Camera over(Rectangle2D size, Focus focus, Canvas canvas, long seed, double seconds) {
        double shape = (double) canvas.width() / canvas.height();
        double width = Math.min(size.getWidth(), size.getHeight() * shape) * MARGIN;
        double height = width / shape;
        double across = width / size.getWidth();
        double down = height / size.getHeight();
        double x = focus.across(across) * size.getWidth();
        double y = focus.down(down) * size.getHeight();
        double zoom = 1 + Math.max(LEAST, Math.min(MOST, PACE * seconds));
        int way = (seed >> 1) * SPREAD < 0 ? 1 : -1;
        // Sideways only where the picture goes on: the other way it has no room.
        double driftX = way * Math.min(DRIFT * width, (size.getWidth() - width) / 2);
        double driftY = way * Math.min(DRIFT * height, (size.getHeight() - height) / 2);
        Rectangle2D wide = window(size, x - driftX / 2, y - driftY / 2, width, shape);
        double closerX = (x + focus.across(Math.min(across, CLOSE)) * size.getWidth() + driftX) / 2;
        double closerY = (y + focus.down(Math.min(down, CLOSE)) * size.getHeight() + driftY) / 2;
        Rectangle2D close = window(size, closerX, closerY, width / zoom, shape);
        return (seed & 1) == 0 ? new Camera(wide, close) : new Camera(close, wide);
    }

    /** The window after a share of the time; it comes closer at an even pace for the eye. */
    Rectangle2D at(double share) {
        double ratio = to.getWidth() / from.getWidth();
        double way = (Math.pow(ratio, share) - 1) / (ratio - 1);
        double x = from.getX() + (to.getX() - from.getX()) * way;
        double y = from.getY() + (to.getY() - from.getY()) * way;
        double width = from.getWidth() + (to.getWidth() - from.getWidth()) * way;
        return new Rectangle2D.Double(x, y, width, width * from.getHeight() / from.getWidth());
    }

    /** The part of the picture that is ever seen. */
    Rectangle2D seen() {
        return from.createUnion(to);
    }

    /** The width of the closest window. */
    double closest() {
        return Math.min(from.getWidth(), to.getWidth());
    }

    private static Rectangle2D window(Rectangle2D size, double x, double y, double width, double shape) {
        double height = width / shape;
        double left = Math.max(0, Math.min(size.getWidth() - width, x - width / 2));
        double top = Math.max(0, Math.min(size.getHeight() - height, y - height / 2));
        return new Rectangle2D.Double(left, top, width, height);
    }
}
