package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Easing;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import io.reelmill.shared.fonts.Upright;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.regex.Pattern;

/** The large mark before words that are somebody's, and a bar beside them. */
final class QuoteMark implements Scene {
    private static final Pattern MARKS = Pattern.compile("^[\"'“”„«»‘’]+|[\"“”„«»]+$");

    /** The room above the text that the mark takes, in units. */
    static final double HEIGHT = 16;

    private final Shape mark;
    private final Optional<SideBar> bar;
    private final Ground ground;

    /**
     * @param left flush with the text's left and with a bar beside it, else above its middle
     */
    QuoteMark(Look look, Rectangle2D text, boolean left) {
        TextBlock block = Typesetter.line(look.fromTheRight() ? "”" : "“", Face.DISPLAY, (float) look.units(36));
        Shape outline = block.lines().get(0).layout().getOutline(null);
        Rectangle2D bounds = outline.getBounds2D();
        double x = left ? text.getX() - bounds.getX() : look.stage().content().getCenterX() - bounds.getCenterX();
        double y = text.getY() - look.units(4) - bounds.getMaxY();
        mark = AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline);
        bar = left ? Optional.of(new SideBar(look, text, 0.05)) : Optional.empty();
        ground = look.ground();
    }

    /** Words without the marks around them, since the mark is drawn. */
    static String bare(String words) {
        return MARKS.matcher(words.strip()).replaceAll("");
    }

    @Override
    public void draw(Graphics2D g, double time) {
        bar.ifPresent(line -> line.draw(g, time));
        double progress = Easing.progress(time, 0.05, 0.6);
        Rectangle2D bounds = mark.getBounds2D();
        double scale = Math.max(0.01, Easing.overshoot(progress)) * (1 + 0.02 * Math.sin(time * 1.9));
        AffineTransform before = g.getTransform();
        g.translate(bounds.getX(), bounds.getMaxY());
        g.scale(scale, scale);
        g.translate(-bounds.getX(), -bounds.getMaxY());
        g.setColor(Colours.alpha(ground.accent(), progress));
        Upright.draw(g, bounds.getCenterX(), () -> g.fill(mark));
        g.setTransform(before);
    }
}
