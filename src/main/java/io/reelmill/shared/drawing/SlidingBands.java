package io.reelmill.shared.drawing;

import java.awt.Graphics2D;

/** Broad diagonal bands, soft on one side, that slide across. */
final class SlidingBands implements Backdrop {
    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final double lean;
    private final double width;

    SlidingBands(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 2, 0.7);
        this.lean = sheet.random().nextBoolean() ? 0.55 : -0.55;
        this.width = sheet.between(0.42, 0.6) * sheet.shortSide();
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
        double slide = time * 0.07 * sheet.shortSide();
        field.shade(sheet.ground().glow(), (x, y) -> {
            double share = (x + lean * y + slide) / width;
            double place = share - Math.floor(share);
            return place < 0.06 ? (1 - place / 0.06) * 0.75 : (place - 0.06) / 0.94 * 0.75;
        });
    }

    @Override
    public void draw(Graphics2D g, double time) {
        // All of it is soft.
    }
}
