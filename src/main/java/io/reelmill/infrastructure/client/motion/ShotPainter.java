package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.shared.drawing.Backdrop;
import io.reelmill.shared.drawing.SoftField;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.OptionalDouble;

/** Paints the frames of one shot: background, ornament and scene, each at its distance from the camera. Not thread-safe. */
final class ShotPainter implements ClipEncoder.FramePainter {
    private final Look look;
    private final SoftField field;
    private final Backdrop backdrop;
    private final Scene ornament;
    private final Scene scene;
    private final Camera camera;

    /** Where in its movement the background begins. */
    private final double phase;

    ShotPainter(ClipOrder order) {
        look = Look.of(order);
        field = new SoftField(order.canvas().width(), order.canvas().height());
        field.ground(look.ground().top(), look.ground().bottom());
        backdrop = look.backdrop();
        ornament = look.style().ornament().on(look);
        scene = Scenes.of(look);
        camera = new Camera(look);
        phase = look.style().random(look.number()).nextDouble() * 20;
    }

    @Override
    public void paint(int number, BufferedImage picture) {
        double time = look.order().frameRate().seconds(number);
        field.clear();
        backdrop.soften(field, phase + time);
        soften(time);
        field.paint(picture);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            layers(g, time);
        } finally {
            g.dispose();
        }
    }

    private void soften(double time) {
        double middle = look.stage().content().getCenterX();
        field.mirrored(look.fromTheRight() ? OptionalDouble.of(middle) : OptionalDouble.empty());
        scene.soften(field, time);
        field.mirrored(OptionalDouble.empty());
    }

    private void layers(Graphics2D g, double time) {
        AffineTransform still = g.getTransform();
        if (scene.ownBackground()) {
            camera.under(g, time);
            scene.behind(g, time);
        } else {
            camera.far(g, time);
            backdrop.draw(g, phase + time);
        }
        g.setTransform(still);
        ornament.draw(g, time);
        camera.near(g, time);
        double opacity = camera.opacity(time);
        if (opacity < 1) {
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        }
        scene.draw(g, time);
    }
}
