package io.reelmill.shared.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Discs of different sizes that rise, the near ones larger and faster. */
final class RisingBubbles implements Backdrop {
    private static final int BUBBLES = 26;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final List<Bubble> bubbles = new ArrayList<>();

    private record Bubble(double x, double offset, double near, double phase) {}

    RisingBubbles(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 4, 0.8);
        for (int i = 0; i < BUBBLES; i++) {
            double near = sheet.between(0, 1);
            bubbles.add(new Bubble(
                    sheet.between(0, 1) * sheet.width(), sheet.between(0, 1), near * near, sheet.between(0, 6)));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        // The lights' own colours: text is readable on them.
        Color colour = sheet.ground().dark() ? sheet.ground().glow() : Color.WHITE;
        for (Bubble bubble : bubbles) {
            double radius = sheet.shortSide() * (0.006 + 0.05 * bubble.near());
            double travel = sheet.height() + 2 * radius;
            double risen = (bubble.offset() + time * (0.025 + 0.04 * bubble.near())) % 1;
            double x = bubble.x() + Math.sin(time * 0.7 + bubble.phase()) * sheet.shortSide() * 0.02;
            double y = sheet.height() + radius - risen * travel;
            g.setColor(Colours.alpha(colour, 0.85 - 0.4 * bubble.near()));
            g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
    }
}
