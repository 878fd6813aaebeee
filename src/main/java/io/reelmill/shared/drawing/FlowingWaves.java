package io.reelmill.shared.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Three layers of waves at the foot of the picture, each with a pace of its own. */
final class FlowingWaves implements Backdrop {
    private static final int LAYERS = 3;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double phase;

    FlowingWaves(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 3, 0.7);
        this.phase = sheet.between(0, 2 * Math.PI);
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        for (int layer = 0; layer < LAYERS; layer++) {
            Color colour = layer == 1 ? sheet.ground().second() : sheet.ground().glow();
            g.setColor(Colours.alpha(colour, 0.55));
            g.fill(wave(layer, time));
        }
    }

    private Path2D wave(int layer, double time) {
        double height = sheet.height() * (0.70 + 0.09 * layer);
        double swing = sheet.shortSide() * (0.045 - 0.008 * layer);
        double length = sheet.shortSide() * (1.1 - 0.22 * layer);
        double shift = phase + layer * 1.7 + time * (0.5 + 0.22 * layer) * (layer % 2 == 0 ? 1 : -1);
        Path2D path = new Path2D.Double();
        double step = sheet.width() / 48.0;
        // Beyond the edges, for a camera that moves.
        path.moveTo(-2 * step, sheet.height() * 1.06);
        for (double x = -2 * step; x <= sheet.width() + 2 * step; x += step) {
            double angle = x / length * 2 * Math.PI + shift;
            path.lineTo(x, height + swing * (Math.sin(angle) + 0.4 * Math.sin(angle * 2.3 + 1)));
        }
        path.lineTo(sheet.width() + 2 * step, sheet.height() * 1.06);
        path.closePath();
        return path;
    }
}
