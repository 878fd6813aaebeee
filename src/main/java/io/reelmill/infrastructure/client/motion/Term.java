package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** A word to be explained, uncovered from the left, on a rule that runs ahead of it. */
final class Term implements Scene {
    private final Look look;
    private final Label word;

    Term(Look look, Label word) {
        this.look = look;
        this.word = word;
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double grown = Easing.swing(Easing.progress(time, 0.1, 0.9));
        Rectangle2D box = word.box();
        double y = box.getMaxY() + look.units(2.4);
        double breath = 1 - 0.02 * (1 + Math.sin(time * 2));
        g.setColor(Colours.alpha(look.ground().accent(), 0.9));
        g.fill(new Rectangle2D.Double(box.getX(), y, box.getWidth() * grown * breath, look.units(0.7)));
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(
                box.getX() - look.units(1),
                box.getY(),
                (box.getWidth() + look.units(2)) * grown,
                box.getHeight() * 1.1));
        g.setColor(look.ground().accent());
        word.draw(g);
        g.setClip(clip);
    }
}
