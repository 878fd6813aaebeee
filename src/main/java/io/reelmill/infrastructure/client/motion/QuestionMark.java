package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.SoftField;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import io.reelmill.shared.fonts.Upright;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A large question mark that rocks on its dot, within rings that spread. */
final class QuestionMark implements Scene {
    private final Look look;
    private final Disc disc;
    private final Shape mark;

    QuestionMark(Look look, Disc disc) {
        this.look = look;
        this.disc = disc;
        TextBlock block = Typesetter.line(sign(look), look.typography().figures(), (float) (disc.radius() * 1.9));
        Shape outline = block.lines().get(0).layout().getOutline(null);
        Rectangle2D bounds = outline.getBounds2D();
        double fit = disc.radius() * 1.3 / bounds.getHeight();
        AffineTransform centred = AffineTransform.getScaleInstance(fit, fit);
        centred.translate(-bounds.getCenterX(), -bounds.getCenterY());
        this.mark = centred.createTransformedShape(outline);
    }

    /** Arabic and those who write with its letters turn it about; Hebrew does not. */
    private static String sign(Look look) {
        String arabic = "؟";
        return look.picture().heading().contains(arabic) ? arabic : "?";
    }

    @Override
    public void soften(SoftField field, double time) {
        field.blob(disc.x(), disc.y(), disc.radius() * 1.9, look.ground().second(), 0.9);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double scale = look.curve().grown(time, 0.05);
        AffineTransform before = g.getTransform();
        g.translate(disc.x(), disc.y());
        ring(g, 0.97, 0.22 * Math.min(1, time * 2));
        double spread = time * 0.45 % 1;
        ring(g, 0.78 + 0.19 * spread, 0.5 * (1 - spread));
        g.scale(scale, scale);
        double r = disc.radius() * 0.8;
        g.setColor(look.ground().accent());
        g.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
        double foot = mark.getBounds2D().getMaxY();
        g.rotate(0.13 * Math.sin(time * 2.1), 0, foot);
        g.scale(0.86, 0.86);
        g.setColor(look.ground().top());
        Upright.draw(g, 0, () -> g.fill(mark));
        g.setTransform(before);
    }

    private void ring(Graphics2D g, double share, double opacity) {
        double r = disc.radius() * share;
        g.setStroke(new BasicStroke((float) (disc.radius() * 0.03)));
        g.setColor(Colours.alpha(look.ground().accent(), opacity));
        g.draw(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }
}
