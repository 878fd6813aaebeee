package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.drawing.Easing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A line that draws itself and then has a light run along it. */
final class Underline implements Scene {
    private final double x;
    private final double y;
    private final double width;
    private final double thickness;
    private final Origin origin;

    /** From where, when and in which colour it grows: 0 from its left end, 0.5 from its middle. */
    record Origin(double alignment, double start, Color colour) {}

    private Underline(double x, double y, double width, double thickness, Origin origin) {
        this.x = x;
        this.y = y;
        this.width = width;
        this.thickness = thickness;
        this.origin = origin;
    }

    /**
     * How long and thick a line is, in units, and when it comes.
     *
     * @param length at most; never longer than the text above it
     */
    record Line(double length, double thickness, double start) {}

    /** Below a text, as it is aligned. */
    static Underline below(Look look, Rectangle2D text, double alignment, Line line) {
        // Where a word is underlined already, a second line would only confuse.
        boolean underlined = look.manner().emphasis() == Emphasis.UNDERLINE;
        double width = underlined ? 0 : Math.min(text.getWidth(), look.units(line.length()));
        double x = text.getX() + (text.getWidth() - width) * alignment;
        double y = text.getMaxY() + look.units(2.6);
        Origin origin = new Origin(alignment, line.start(), look.ground().accent());
        return new Underline(x, y, width, look.units(line.thickness()), origin);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        double progress = Easing.out(Easing.progress(time, origin.start(), 0.7));
        if (progress <= 0 || width <= 0) {
            return;
        }
        // It breathes a little once it is there.
        double breath = 1 + 0.04 * Math.sin((time - origin.start()) * 2.2) * progress;
        double length = Math.max(thickness, width * progress * breath);
        double left = x + (width - length) * origin.alignment();
        g.setColor(origin.colour());
        g.fill(new RoundRectangle2D.Double(left, y, length, thickness, thickness, thickness));
    }
}
