package io.reelmill.shared.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Large lights, each on a path of its own; also the light behind the other backgrounds. */
final class DriftingBlobs implements Backdrop {
    private final Backdrops.Sheet sheet;
    private final List<Blob> blobs = new ArrayList<>();
    private final double strength;

    private record Blob(double x, double y, double radius, double phase, double pace, Color colour) {}

    DriftingBlobs(Backdrops.Sheet sheet) {
        this(sheet, 6, 0.95);
    }

    DriftingBlobs(Backdrops.Sheet sheet, int count, double strength) {
        this.sheet = sheet;
        this.strength = strength;
        for (int i = 0; i < count; i++) {
            blobs.add(new Blob(
                    sheet.between(0, 1) * sheet.width(),
                    (i + sheet.between(0, 1)) / count * sheet.height(),
                    sheet.between(0.45, 0.85) * sheet.shortSide(),
                    sheet.between(0, 2 * Math.PI),
                    sheet.between(0.35, 0.6),
                    i % 2 == 0 ? sheet.ground().glow() : sheet.ground().second()));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        double reach = 0.22 * sheet.shortSide();
        for (Blob blob : blobs) {
            double angle = blob.phase() + blob.pace() * time;
            field.blob(
                    blob.x() + Math.cos(angle) * reach,
                    blob.y() + Math.sin(angle * 0.8) * reach,
                    blob.radius() * (1 + 0.08 * Math.sin(angle * 1.3)),
                    blob.colour(),
                    strength);
        }
    }

    /** Two large discs at the edges give the soft lights something to be behind; they only add contrast. */
    @Override
    public void draw(Graphics2D g, double time) {
        g.setColor(sheet.ground().dark() ? Colours.alpha(Color.BLACK, 0.10) : Colours.alpha(Color.WHITE, 0.35));
        for (int i = 0; i < 2; i++) {
            Blob blob = blobs.get(i);
            double angle = blob.phase() + 0.5 * time;
            double radius = blob.radius() * 0.62;
            double x = (i == 0 ? 0.06 : 0.94) * sheet.width() + Math.cos(angle) * radius * 0.15;
            double y = (i == 0 ? 0.93 : 0.10) * sheet.height() + Math.sin(angle) * radius * 0.15;
            g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            g.fill(new Ellipse2D.Double(x - radius * 0.6, y - radius * 0.6, 1.2 * radius, 1.2 * radius));
        }
    }
}
