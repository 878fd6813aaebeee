package io.reelmill.infrastructure.client.ffmpeg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** What the caption styles paint with; for one picture, on one thread. */
record CaptionBrush(Graphics2D g, CaptionLayout layout) {
    /** All letters in a colour. */
    void letters(Color colour) {
        g.setColor(colour);
        layout.rows().forEach(row -> row.line().draw(g, row.x(), row.baseline()));
    }

    /**
     * One word again in a colour. The whole row is drawn and only the word's place let through: alone, the word might be
     * set in another order or shape than within its row.
     */
    void word(CaptionLayout.Spot spot, Color colour) {
        Shape before = g.getClip();
        g.clip(place(spot));
        g.setColor(colour);
        spot.row().line().draw(g, spot.row().x(), spot.row().baseline());
        g.setClip(before);
    }

    /** What a word covers of the picture, from above its row to below it. */
    static Shape place(CaptionLayout.Spot spot) {
        return AffineTransform.getTranslateInstance(spot.row().x(), spot.row().baseline())
                .createTransformedShape(spot.word().place());
    }

    /** A line around all letters, half of it outside of them. */
    void outline(Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        layout.rows().forEach(row -> {
            AffineTransform place = AffineTransform.getTranslateInstance(row.x(), row.baseline());
            g.draw(row.line().layout().getOutline(place));
        });
    }

    void rounded(Color colour, Rectangle2D box, double corner) {
        g.setColor(colour);
        g.fill(new RoundRectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight(), corner, corner));
    }
}
