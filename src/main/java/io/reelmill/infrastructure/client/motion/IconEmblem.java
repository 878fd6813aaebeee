package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.Upright;
import io.reelmill.shared.icons.Icons;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** An icon on what the icons of its video stand on. */
final class IconEmblem implements Scene {
    private final Disc disc;
    private final Ground ground;
    private final Curve curve;
    private final Plinth plinth;
    private final double start;
    private final BufferedImage picture;

    IconEmblem(Look look, Disc disc, double start, String icon) {
        this.disc = disc;
        this.ground = look.ground();
        this.curve = look.curve();
        this.plinth = look.style().plinth();
        this.start = start;
        this.picture = Icons.picture(icon, Math.max(8, (int) Math.round(disc.radius() * plinth.side())));
    }

    @Override
    public void soften(SoftField field, double time) {
        double progress = Easing.inOut(Easing.progress(time, start, 0.6));
        field.blob(disc.x(), disc.y(), disc.radius() * 2, ground.glow(), 0.9 * progress);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        if (time <= start) {
            return;
        }
        disc.draw(g, curve.grown(time, start), () -> {
            plinth.draw(g, ground, disc.radius(), time);
            Upright.draw(g, 0, () -> drawIcon(g, time));
        });
    }

    private void drawIcon(Graphics2D g, double time) {
        double side = picture.getWidth();
        g.rotate(Math.toRadians(3.5) * Math.sin(time * 1.7));
        g.translate(0, disc.radius() * 0.035 * Math.sin(time * 2.3));
        g.drawImage(picture, AffineTransform.getTranslateInstance(-side / 2, -side / 2), null);
    }
}
