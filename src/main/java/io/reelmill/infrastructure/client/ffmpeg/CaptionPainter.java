package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.shared.drawing.Colours.luminance;

import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.core.topic.Canvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * Paints captions: white heavy letters on a dark rounded plate, which keeps them readable over any picture, and the word
 * that is being spoken on a plate of the accent colour.
 */
final class CaptionPainter {
    /** No word is being spoken, or none is to be shown. */
    static final int NO_WORD = -1;

    private static final Color PLATE = new Color(12, 12, 18, 190);
    private static final double SHARE_OF_HEIGHT = 0.052;
    private static final double SHARE_OF_SHORT_SIDE = 0.075;

    private final CaptionArea area;
    private final float largest;
    private final Color accent;
    private final Color onAccent;

    CaptionPainter(Canvas canvas, CaptionArea area, int accent) {
        this.area = area;
        this.largest = CaptionLayout.largest(
                area, Math.max(canvas.height() * SHARE_OF_HEIGHT, canvas.shortSide() * SHARE_OF_SHORT_SIDE));
        this.accent = new Color(accent);
        this.onAccent = luminance(this.accent) > 0.18 ? Color.BLACK : Color.WHITE;
    }

    CaptionLayout layout(Cue cue) {
        return CaptionLayout.of(cue, area, largest);
    }

    /** The word that is spoken at a time: the last that has begun. */
    static int wordAt(Cue cue, double seconds) {
        int spoken = NO_WORD;
        for (int i = 0; i < cue.words().size(); i++) {
            Word word = cue.words().get(i);
            spoken = word.start() <= seconds ? i : spoken;
        }
        return spoken;
    }

    /** The caption area alone, transparent where there is no caption. */
    BufferedImage paint(Cue cue, int word) {
        BufferedImage strip = new BufferedImage(area.width(), area.height(), BufferedImage.TYPE_INT_ARGB);
        CaptionLayout layout = layout(cue);
        if (layout.rows().isEmpty()) {
            return strip;
        }
        Graphics2D g = strip.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            paint(g, layout, cue, word);
        } finally {
            g.dispose();
        }
        return strip;
    }

    private void paint(Graphics2D g, CaptionLayout layout, Cue cue, int word) {
        var plate = layout.plate();
        float px = layout.px();
        g.setColor(PLATE);
        g.fill(new RoundRectangle2D.Float(plate.x, plate.y, plate.width, plate.height, px * 0.5f, px * 0.5f));
        g.setColor(Color.WHITE);
        layout.rows().forEach(row -> row.line().draw(g, row.x(), row.baseline()));
        if (word != NO_WORD) {
            layout.spot(cue, word).ifPresent(spot -> highlight(g, spot, px));
        }
    }

    private void highlight(Graphics2D g, CaptionLayout.Spot spot, float px) {
        float pad = px * 0.12f;
        float top = spot.baseline() - px * 0.84f;
        g.setColor(accent);
        g.fill(new RoundRectangle2D.Float(
                spot.x() - pad, top, spot.word().width() + 2 * pad, px * 1.12f, px * 0.3f, px * 0.3f));
        g.setColor(onAccent);
        spot.word().layout().draw(g, spot.x(), spot.baseline());
    }
}
