package io.reelmill.infrastructure.client.motion;

import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.SetLine;
import io.reelmill.shared.fonts.Typesetter;
import io.reelmill.shared.fonts.Upright;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a number that changes: every digit takes the same width, so that nothing trembles. */
final class Counter {
    private static final float UNIT = 0.58f;
    private static final float PERCENT = 0.84f;
    private static final double GAP = 0.16;

    private final Figure figure;
    private final Face face;
    private final float px;
    private final double digit;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final List<SetLine> unit;

    private record Glyph(Shape outline, double width) {}

    /** The figure with its short unit, as large as fits. */
    Counter(Figure figure, Face face, float largest, double width) {
        this.figure = figure;
        this.face = face;
        String all = figure.at(1).replaceAll("\\p{Nd}", "0") + (figure.shortUnit() ? figure.unit() : "");
        this.px = Typesetter.fit(all, face, largest, new Box((float) width, largest * 1.3f, 1))
                .px();
        this.digit =
                "0123456789".chars().mapToDouble(c -> glyph(c).width()).max().orElseThrow();
        this.unit = figure.shortUnit()
                ? Typesetter.line(figure.unit(), face, px * (figure.percent() ? PERCENT : UNIT))
                        .lines()
                : List.of();
    }

    private Glyph glyph(int codePoint) {
        return glyphs.computeIfAbsent(codePoint, c -> {
            List<SetLine> lines =
                    Typesetter.line(Character.toString(c), face, px).lines();
            return lines.isEmpty()
                    ? new Glyph(new Path2D.Double(), px * 0.2)
                    : new Glyph(
                            lines.get(0).layout().getOutline(null), lines.get(0).width());
        });
    }

    /** What the number takes with its unit in the end. */
    double width() {
        return width(1);
    }

    float px() {
        return px;
    }

    private double advance(int codePoint) {
        return Character.isDigit(codePoint) ? digit : glyph(codePoint).width();
    }

    private double unitWidth() {
        return unit.isEmpty() ? 0 : px * GAP + unit.get(0).width();
    }

    /** Draws the number on its way, centred, in the current colour. */
    void draw(Graphics2D g, double centre, double baseline, double progress) {
        Upright.draw(g, centre, () -> upright(g, centre, baseline, progress));
    }

    /** Draws the number on its way from a point on, in the current colour. */
    void drawFrom(Graphics2D g, double start, double baseline, double progress) {
        draw(g, start + width(progress) / 2, baseline, progress);
    }

    private double width(double progress) {
        return unitWidth()
                + figure.at(progress).codePoints().mapToDouble(this::advance).sum();
    }

    private void upright(Graphics2D g, double centre, double baseline, double progress) {
        double width = width(progress);
        boolean behind = unit.isEmpty() || unit.get(0).layout().isLeftToRight();
        double x = centre - width / 2 + (behind ? 0 : unitWidth());
        double end = behind ? x + width - unitWidth() + px * GAP : centre - width / 2;
        for (int c : figure.at(progress).codePoints().toArray()) {
            Glyph glyph = glyph(c);
            double cell = advance(c);
            g.fill(AffineTransform.getTranslateInstance(x + (cell - glyph.width()) / 2, baseline)
                    .createTransformedShape(glyph.outline()));
            x += cell;
        }
        if (!unit.isEmpty()) {
            unit.get(0).draw(g, (float) end, (float) baseline);
        }
    }
}
