package io.reelmill.infrastructure.client.motion;

import java.awt.geom.Rectangle2D;

/** Parts of a rectangle. */
final class Areas {
    private Areas() {}

    static Rectangle2D top(Rectangle2D whole, double height) {
        return of(whole.getX(), whole.getY(), whole.getWidth(), height);
    }

    /** What is left without so much at the top. */
    static Rectangle2D below(Rectangle2D whole, double height) {
        return of(whole.getX(), whole.getY() + height, whole.getWidth(), whole.getHeight() - height);
    }

    static Rectangle2D left(Rectangle2D whole, double width) {
        return of(whole.getX(), whole.getY(), width, whole.getHeight());
    }

    /** What is left without so much on the left. */
    static Rectangle2D beside(Rectangle2D whole, double width) {
        return of(whole.getX() + width, whole.getY(), whole.getWidth() - width, whole.getHeight());
    }

    static Rectangle2D inset(Rectangle2D whole, double across, double down) {
        return of(
                whole.getX() + across,
                whole.getY() + down,
                whole.getWidth() - 2 * across,
                whole.getHeight() - 2 * down);
    }

    /** One of so many rows with gaps between them. */
    static Rectangle2D row(Rectangle2D whole, int number, int count, double gap) {
        double height = (whole.getHeight() - gap * (count - 1)) / count;
        return of(whole.getX(), whole.getY() + number * (height + gap), whole.getWidth(), height);
    }

    /** One of so many columns with gaps between them. */
    static Rectangle2D column(Rectangle2D whole, int number, int count, double gap) {
        double width = (whole.getWidth() - gap * (count - 1)) / count;
        return of(whole.getX() + number * (width + gap), whole.getY(), width, whole.getHeight());
    }

    /** A rectangle of a size in the middle of the height of another, as wide as that. */
    static Rectangle2D middle(Rectangle2D whole, double height) {
        double used = Math.min(height, whole.getHeight());
        return of(whole.getX(), whole.getCenterY() - used / 2, whole.getWidth(), used);
    }

    private static Rectangle2D of(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, Math.max(1, width), Math.max(1, height));
    }
}
