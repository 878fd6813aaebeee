package io.reelmill.shared.drawing;

import java.awt.Graphics2D;

/** Rays around a place above or below the picture. */
final class SlowRays implements Backdrop {
    private final Backdrops.Sheet sheet;
    private final double x;
    private final double y;
    private final int rays;
    private final double direction;

    SlowRays(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        x = sheet.between(0.1, 0.9) * sheet.width();
        y = sheet.random().nextBoolean() ? -0.12 * sheet.height() : 1.12 * sheet.height();
        rays = 9 + sheet.random().nextInt(5);
        direction = sheet.random().nextBoolean() ? 0.55 : -0.55;
    }

    @Override
    public void soften(SoftField field, double time) {
        double reach = 1.25 * Math.max(sheet.width(), sheet.height());
        field.shade(sheet.ground().glow(), (px, py) -> {
            double dx = px - x;
            double dy = py - y;
            double wave = 0.5 + 0.5 * Math.sin(Math.atan2(dy, dx) * rays * 2 + time * direction);
            double fade = Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / reach);
            return Easing.inOut(wave) * (0.25 + 0.75 * fade) * 0.85;
        });
        field.blob(x, y, 0.75 * sheet.shortSide(), sheet.ground().second(), 0.7);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        // All of it is soft.
    }
}
