package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.topic.Canvas;
import java.awt.geom.Rectangle2D;

/**
 * Where things may be on a canvas.
 *
 * @param content the room that neither captions nor a platform's buttons cover
 * @param unit a hundredth of the canvas' shorter side; every size is so many of them
 */
record Stage(Canvas canvas, Rectangle2D content, double unit) {
    /** Margins as shares of width and height. */
    private record Margins(double side, double top, double bottomWithCaptions, double bottom) {}

    static Stage of(Canvas canvas, boolean captions) {
        Margins margins = margins((double) canvas.width() / canvas.height());
        double bottom = captions ? margins.bottomWithCaptions() : margins.bottom();
        Rectangle2D content = new Rectangle2D.Double(
                margins.side() * canvas.width(),
                margins.top() * canvas.height(),
                (1 - 2 * margins.side()) * canvas.width(),
                (bottom - margins.top()) * canvas.height());
        return new Stage(canvas, content, canvas.shortSide() / 100.0);
    }

    private static Margins margins(double shape) {
        if (shape < 0.7) {
            return new Margins(0.12, 0.11, 0.595, 0.75);
        }
        if (shape > 1.3) {
            return new Margins(0.09, 0.09, 0.725, 0.88);
        }
        return new Margins(0.09, 0.08, 0.69, 0.90);
    }

    /** With so many units less on the left and at the top. */
    Stage without(double left, double top) {
        Rectangle2D less = new Rectangle2D.Double(
                content.getX() + units(left),
                content.getY() + units(top),
                content.getWidth() - units(left),
                content.getHeight() - units(top));
        return new Stage(canvas, less, unit);
    }

    /** The same canvas with another room. */
    Stage within(Rectangle2D room) {
        return new Stage(canvas, room, unit);
    }

    boolean wide() {
        return canvas.width() > canvas.height() * 1.3;
    }

    double units(double count) {
        return count * unit;
    }
}
