package io.reelmill.shared.drawing;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Large plain shapes, triangles and squares and half discs, that drift and turn. */
final class DriftingShapes implements Backdrop {
    private static final int SHAPES = 9;

    private final Backdrops.Sheet sheet;
    private final DriftingBlobs light;
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(double x, double y, double size, double phase, double pace) {}

    DriftingShapes(Backdrops.Sheet sheet) {
        this.sheet = sheet;
        this.light = new DriftingBlobs(sheet, 2, 0.6);
        for (int i = 0; i < SHAPES; i++) {
            pieces.add(new Piece(
                    sheet.between(-0.05, 1.05),
                    (i + sheet.between(0, 1)) / SHAPES,
                    sheet.between(0.13, 0.34),
                    sheet.between(0, 6.28),
                    sheet.random().nextBoolean() ? 0.16 : -0.16));
        }
    }

    @Override
    public void soften(SoftField field, double time) {
        light.soften(field, time);
    }

    @Override
    public void draw(Graphics2D g, double time) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double size = piece.size() * sheet.shortSide();
            double sway = 0.06 * sheet.shortSide();
            AffineTransform before = g.getTransform();
            g.translate(
                    piece.x() * sheet.width() + sway * Math.cos(piece.phase() + time * 0.5),
                    piece.y() * sheet.height() + sway * Math.sin(piece.phase() + time * 0.4));
            g.rotate(piece.phase() + time * piece.pace());
            g.setColor(Colours.alpha(
                    i % 2 == 0 ? sheet.ground().glow() : sheet.ground().second(), 0.6));
            fill(g, i % 3, size);
            g.setTransform(before);
        }
    }

    private static void fill(Graphics2D g, int kind, double size) {
        if (kind == 0) {
            g.fill(new RoundRectangle2D.Double(-size / 2, -size / 2, size, size, size * 0.24, size * 0.24));
        } else if (kind == 1) {
            g.fill(new Arc2D.Double(-size / 2, -size / 2, size, size, 0, 180, Arc2D.CHORD));
        } else {
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(0, -size * 0.55);
            triangle.lineTo(size * 0.5, size * 0.35);
            triangle.lineTo(-size * 0.5, size * 0.35);
            triangle.closePath();
            g.fill(triangle);
        }
    }
}
