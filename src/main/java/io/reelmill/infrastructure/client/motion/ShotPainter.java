package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.shared.drawing.Backdrop;
import io.reelmill.shared.drawing.SoftField;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Paints the frames of one shot: background, scene, and a camera that never rests. Not thread-safe. */
final class ShotPainter implements ClipEncoder.FramePainter {
    private static final double ZOOM = 0.028;
    private static final double SWAY = 0.35;

    private final Look look;
    private final SoftField field;
    private final Backdrop backdrop;
    private final Scene scene;

    /** Where in its movement the background begins. */
    private final double phase;

    ShotPainter(ClipOrder order) {
        look = Look.of(order);
        field = new SoftField(order.canvas().width(), order.canvas().height());
        field.ground(look.ground().top(), look.ground().bottom());
        backdrop = look.backdrop();
        scene = Scenes.of(look);
        phase = look.random().nextDouble() * 20;
    }

    @Override
    public void paint(int number, BufferedImage picture) {
        double time = look.order().frameRate().seconds(number);
        field.clear();
        backdrop.soften(field, phase + time);
        scene.soften(field, time);
        field.paint(picture);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            backdrop.draw(g, phase + time);
            camera(g, time);
            scene.draw(g, time);
        } finally {
            g.dispose();
        }
    }

    /** Slowly nearer or away, in turns, never beyond the content's room. */
    private void camera(Graphics2D g, double time) {
        double share = Math.min(1, time / look.seconds());
        double near = look.number() % 2 == 0 ? 1 - share : share;
        double scale = 1 - ZOOM + ZOOM * near;
        Rectangle2D room = look.stage().content();
        double sway = look.units(SWAY);
        g.translate(room.getCenterX() + sway * Math.sin(time * 0.9), room.getCenterY() + sway * Math.cos(time * 0.7));
        g.scale(scale, scale);
        g.translate(-room.getCenterX(), -room.getCenterY());
    }
}
