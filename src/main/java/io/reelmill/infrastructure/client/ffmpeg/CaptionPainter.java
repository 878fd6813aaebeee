package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Paints the captions of a timeline in its style, in letters of one size and on plates of one size from cue to cue, so
 * that nothing jumps about. Thread-safe.
 */
final class CaptionPainter {
    /** No word is being spoken, or none is to be shown. */
    static final int NO_WORD = CaptionLook.NO_WORD;

    /** A cue whose rows are longer than others by more than this is made smaller alone. */
    private static final float SMALLEST = 0.6f;

    /** Widths do not grow quite in proportion to the size. */
    private static final float HAIR = 0.998f;

    private final CaptionArea area;
    private final CaptionForm form;
    private final CaptionLook look;
    private final float px;
    private final float width;
    private final float height;

    CaptionPainter(Timeline timeline) {
        this.area = CaptionArea.of(timeline.canvas(), timeline.platform());
        this.form = CaptionForm.of(timeline.captionStyle()).in(timeline.language());
        this.look = CaptionLook.of(timeline.captionStyle(), timeline.captionMode(), new Color(timeline.accent()));
        List<Cue> cues = timeline.captions().cues();
        this.px = size(cues, form.largest(timeline.canvas(), area));
        List<CaptionLayout> layouts =
                look.steady() ? cues.stream().map(this::set).toList() : List.of();
        this.width = (float) layouts.stream()
                .mapToDouble(layout -> look.wide() ? area.width() : layout.plate().width)
                .max()
                .orElse(0);
        this.height = (float) layouts.stream()
                .mapToDouble(layout -> layout.plate().height)
                .max()
                .orElse(0);
    }

    /** The largest size in which every cue fits, but for those that are much too long. */
    private float size(List<Cue> cues, float largest) {
        double fitting = cues.stream()
                .mapToDouble(cue -> CaptionLayout.fit(cue, area, form, largest))
                .filter(size -> size >= largest * SMALLEST)
                .min()
                .orElse(largest);
        return (float) fitting * HAIR;
    }

    CaptionArea area() {
        return area;
    }

    /** The cue in its place; what is drawn of it lies on its plate. */
    CaptionLayout layout(Cue cue) {
        return set(cue).onPlate(area, width, height);
    }

    private CaptionLayout set(Cue cue) {
        return CaptionLayout.of(cue, area, form, px);
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
            look.paint(new CaptionBrush(g, layout), word);
        } finally {
            g.dispose();
        }
        return strip;
    }
}
