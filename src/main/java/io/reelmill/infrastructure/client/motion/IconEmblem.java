package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.icons.Icons;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** An icon on a disc, with arcs that turn around it. */
final class IconEmblem implements Scene {
    /** The icon's side in radii of the disc. */
    private static final double SIDE = 1.18;

    private static final double ARC_DEGREES = 96;
    private static final double DEGREES_A_SECOND = 26;

    private final Disc disc;
    private final Ground ground;
    private final double start;
    private final BufferedImage picture;

    IconEmblem(Disc disc, Ground ground, double start, String icon) {
        this.disc = disc;
        this.ground = ground;
        this.start = start;
        this.picture = Icons.picture(icon, Math.max(8, (int) Math.round(disc.radius() * SIDE)));
    }

    @Override
    public void soften(SoftField field, double time) {
        double progress = Easing.inOut(Easing.progress(time, start, 0.6));
        field.blob(disc.x(), disc.y(), disc.radius() * 2, ground.glow(), 0.9 * progress);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double progress = Easing.progress(time, start, 0.65);
        if (progress <= 0) {
            return;
        }
        double scale = Math.max(0.01, Easing.overshoot(progress));
        AffineTransform before = g.getTransform();
        g.translate(disc.x(), disc.y());
        g.scale(scale, scale);
        drawDisc(g, time);
        drawIcon(g, time);
        g.setTransform(before);
    }

    private void drawDisc(Graphics2D g, double time) {
        double r = disc.radius() * 0.86;
        Shape circle = new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
        g.setColor(ground.dark() ? Colours.alpha(ground.ink(), 0.13) : Colours.alpha(Color.WHITE, 0.78));
        g.fill(circle);
        double outer = disc.radius() * 0.97;
        g.setStroke(new BasicStroke((float) (disc.radius() * 0.045), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 2; i++) {
            g.setColor(Colours.alpha(ground.accent(), i == 0 ? 1 : 0.45));
            double from = -time * DEGREES_A_SECOND + i * 180;
            g.draw(new Arc2D.Double(-outer, -outer, 2 * outer, 2 * outer, from, ARC_DEGREES, Arc2D.OPEN));
        }
    }

    private void drawIcon(Graphics2D g, double time) {
        double side = picture.getWidth();
        g.rotate(Math.toRadians(3.5) * Math.sin(time * 1.7));
        g.translate(0, disc.radius() * 0.035 * Math.sin(time * 2.3));
        g.drawImage(picture, AffineTransform.getTranslateInstance(-side / 2, -side / 2), null);
    }
}
