package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A camera that never rests: what is near moves more than what is far. */
final class Camera {
    /** How much nearer it comes, and how far it goes to a side, in units. */
    private static final double ZOOM = 0.035;

    private static final double WAY = 1.1;
    private static final double SWAY = 0.3;

    /** The background is larger than the canvas, so that its edges stay outside. */
    private static final double OVERSCAN = 1.06;

    /** Two texts over one another cannot be read: what was shown is gone before the middle of a crossfade. */
    private static final double LEAVING = 0.22;

    private static final double GROWING = 0.14;

    private final Look look;
    private final Move move;

    /** The ways it goes. */
    enum Move {
        NEARER(1, 0, 0),
        TO_THE_RIGHT(0, 1, 0),
        AWAY(-1, 0, 0),
        UP(0, 0, -1),
        TO_THE_LEFT(0, -1, 0);

        private final double zoom;
        private final double across;
        private final double down;

        Move(double zoom, double across, double down) {
            this.zoom = zoom;
            this.across = across;
            this.down = down;
        }
    }

    Camera(Look look) {
        this.look = look;
        Move[] moves = Move.values();
        this.move = moves[(int) Math.floorMod(look.style().identity() + look.number(), (long) moves.length)];
    }

    /** From -1 at the start to 1 at the end. */
    private double way(double time) {
        return 2 * Math.min(1, time / look.seconds()) - 1;
    }

    /** For what lies behind everything. */
    void far(Graphics2D g, double time) {
        double x = look.order().canvas().width() / 2.0;
        double y = look.order().canvas().height() / 2.0;
        double shift = look.units(WAY) * way(time);
        g.translate(x - 0.9 * shift * move.across, y - 0.9 * shift * move.down);
        double scale = OVERSCAN + 0.4 * ZOOM * move.zoom * way(time);
        g.scale(scale, scale);
        g.translate(-x, -y);
    }

    /** For the content, which never leaves its room. */
    void near(Graphics2D g, double time) {
        content(g, time, () -> leave(g, time));
    }

    /** For a background that the content stands on: it goes along, and stays as the content leaves. */
    void under(Graphics2D g, double time) {
        content(g, time, () -> {});
    }

    private void content(Graphics2D g, double time, Runnable leaving) {
        Rectangle2D room = look.stage().content();
        double sway = look.units(SWAY);
        double shift = look.units(WAY) * way(time);
        g.translate(
                room.getCenterX() + shift * move.across + sway * Math.sin(time * 0.9),
                room.getCenterY() + shift * move.down + sway * Math.cos(time * 0.7));
        double scale = 1 - ZOOM / 2 + ZOOM / 2 * move.zoom * way(time);
        g.scale(scale, scale);
        leaving.run();
        if (look.fromTheRight()) {
            g.scale(-1, 1);
        }
        g.translate(-room.getCenterX(), -room.getCenterY());
    }

    /** Gone as the next picture comes; a picture that goes on in the next one stays. */
    double opacity(double time) {
        return 1 - leaving(time);
    }

    private void leave(Graphics2D g, double time) {
        double leaving = leaving(time);
        if (leaving > 0) {
            g.translate(-look.units(9) * leaving * move.across, -look.units(7) * leaving * Math.abs(move.down));
            // Towards the viewer, as the camera goes into the next picture, unless it has been going away.
            double scale = 1 + GROWING * leaving * (move.zoom < 0 ? -1 : 1);
            g.scale(scale, scale);
        }
    }

    private double leaving(double time) {
        boolean stays = look.continues() || look.leaves() >= look.seconds();
        return stays ? 0 : Easing.swing(Easing.progress(time, look.leaves() - 0.05, LEAVING));
    }
}
