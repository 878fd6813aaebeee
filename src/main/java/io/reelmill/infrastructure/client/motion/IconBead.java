package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.fonts.Upright;
import io.reelmill.shared.icons.Icons;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** A small icon without anything around it. */
final class IconBead implements Scene {
    private final Disc disc;
    private final double start;
    private final BufferedImage picture;

    IconBead(Disc disc, double start, String icon) {
        this.disc = disc;
        this.start = start;
        this.picture = Icons.picture(icon, Math.max(8, (int) Math.round(disc.radius() * 2)));
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double scale = Math.max(0.01, Easing.overshoot(Easing.progress(time, start, 0.5)));
        AffineTransform place =
                AffineTransform.getTranslateInstance(disc.x(), disc.y() + disc.radius() * 0.06 * Math.sin(time * 2.3));
        place.scale(scale, scale);
        place.translate(-disc.radius(), -disc.radius());
        if (time > start) {
            Upright.draw(g, disc.x(), () -> g.drawImage(picture, place, null));
        }
    }
}
