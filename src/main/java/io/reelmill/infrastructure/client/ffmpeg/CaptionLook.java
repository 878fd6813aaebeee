package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.shared.drawing.Colours;
import java.awt.Color;
import java.awt.geom.Rectangle2D;

/**
 * How captions of a style are painted: letters whose contrast with what is directly around them is at least 4.5 to 1
 * (WCAG 2.2, 1.4.3) over any picture. Thread-safe.
 */
sealed interface CaptionLook {
    /** No word is being spoken, or none is to be shown. */
    int NO_WORD = -1;

    /** The contrast that is kept. */
    double CONTRAST = 4.5;

    Color INK = new Color(12, 12, 18);

    /** @param word the index in the cue of the word that is being spoken, or {@link #NO_WORD} */
    void paint(CaptionBrush brush, int word);

    /** Whether its plates are the same from cue to cue, as wide as the widest. */
    default boolean steady() {
        return false;
    }

    /** Whether its plates are as wide as the area. */
    default boolean wide() {
        return false;
    }

    static CaptionLook of(CaptionStyle style, CaptionMode mode, Color accent) {
        return switch (style) {
            case BOX -> new InBox(accent);
            case BOLD -> new Outlined(readable(accent, INK));
            case KARAOKE -> Sung.in(accent, mode == CaptionMode.PLAIN);
            case CLEAN -> Shaded.with(accent);
        };
    }

    /** The colour, as much lighter as it must be on a dark ground. */
    static Color readable(Color colour, Color ground) {
        Color lighter = colour;
        for (double share = 0; Colours.contrast(lighter, ground) < CONTRAST; share += 0.05) {
            lighter = Colours.mix(colour, Color.WHITE, share);
        }
        return lighter;
    }

    /** The ink, as opaque as it must be for letters of a colour over a white picture. */
    static Color ground(Color letters, double least) {
        double opacity = least;
        while (Colours.contrast(letters, Colours.mix(Color.WHITE, INK, opacity)) < CONTRAST) {
            opacity += 0.01;
        }
        return Colours.alpha(INK, opacity);
    }

    /** Letters on a plate, which would jump from cue to cue if it were not steady. */
    sealed interface Plated extends CaptionLook {
        @Override
        default boolean steady() {
            return true;
        }
    }

    /** White letters on a dark plate, and the spoken word on a plate of the accent colour. */
    record InBox(Color accent) implements Plated {
        private static final double OPACITY = 0.75;

        @Override
        public void paint(CaptionBrush brush, int word) {
            CaptionLayout layout = brush.layout();
            float px = layout.px();
            brush.rounded(ground(Color.WHITE, OPACITY), layout.plate(), px * 0.5f);
            brush.letters(Color.WHITE);
            layout.spot(word).ifPresent(spot -> {
                Rectangle2D place = CaptionBrush.place(spot).getBounds2D();
                // Between words without spaces there is no room for more.
                float pad = px * (spot.row().line().text().contains(" ") ? 0.12f : 0.03f);
                float top = spot.row().baseline() - px * 0.88f;
                Rectangle2D chip =
                        new Rectangle2D.Double(place.getX() - pad, top, place.getWidth() + 2 * pad, px * 1.16f);
                brush.rounded(accent, chip, px * 0.3f);
                brush.word(spot, Colours.luminance(accent) > 0.18 ? Color.BLACK : Color.WHITE);
            });
        }
    }

    /** White letters with a dark outline, the spoken word in the accent colour. */
    record Outlined(Color accent) implements CaptionLook {
        @Override
        public void paint(CaptionBrush brush, int word) {
            float px = brush.layout().px();
            brush.outline(Colours.alpha(INK, 0.35), px * 0.3f);
            brush.outline(INK, px * 0.19f);
            brush.letters(Color.WHITE);
            brush.layout().spot(word).ifPresent(spot -> brush.word(spot, accent));
        }
    }

    /**
     * Grey letters on a wide band that turn white when they are spoken, and a line that tells how far the cue is; where
     * nothing is to be lit, the line stands at the band's beginning.
     */
    record Sung(Color accent, Color band, boolean plain) implements Plated {
        private static final Color UNSUNG = new Color(176, 178, 186);

        static Sung in(Color accent, boolean plain) {
            Color band = ground(UNSUNG, 0.7);
            Color worst = Colours.mix(Color.WHITE, INK, band.getAlpha() / 255.0);
            return new Sung(readable(accent, worst), band, plain);
        }

        @Override
        public boolean wide() {
            return true;
        }

        @Override
        public void paint(CaptionBrush brush, int word) {
            CaptionLayout layout = brush.layout();
            Rectangle2D plate = layout.plate();
            brush.rounded(band, plate, layout.px() * 0.6f);
            if (plain) {
                beginning(brush);
            }
            brush.letters(word == NO_WORD ? Color.WHITE : UNSUNG);
            for (int sung = 0; sung < word; sung++) {
                layout.spot(sung).ifPresent(spot -> brush.word(spot, Color.WHITE));
            }
            layout.spot(word).ifPresent(spot -> brush.word(spot, accent));
            progress(brush, word);
        }

        private void beginning(CaptionBrush brush) {
            CaptionLayout layout = brush.layout();
            Rectangle2D plate = layout.plate();
            double inset = layout.px() * 0.22;
            double thick = layout.px() * 0.12;
            double x = layout.leftToRight() ? plate.getX() + inset : plate.getMaxX() - inset - thick;
            brush.rounded(
                    accent,
                    new Rectangle2D.Double(x, plate.getY() + inset, thick, plate.getHeight() - 2 * inset),
                    thick);
        }

        private void progress(CaptionBrush brush, int word) {
            CaptionLayout layout = brush.layout();
            Rectangle2D plate = layout.plate();
            if (word != NO_WORD) {
                double inset = layout.px() * 0.3;
                double width = (plate.getWidth() - 2 * inset) * (word + 1) / Math.max(word + 1, layout.words());
                double thick = layout.px() * 0.07;
                double bottom = plate.getMaxY() - layout.px() * 0.16;
                double x = layout.leftToRight() ? plate.getX() + inset : plate.getMaxX() - inset - width;
                brush.rounded(accent, new Rectangle2D.Double(x, bottom - thick, width, thick), thick);
            }
        }
    }

    /** White letters on a shade with soft edges, the spoken word underlined in the accent colour. */
    record Shaded(Color accent, double opacity) implements Plated {
        private static final int STEPS = 14;
        private static final double SOFT = 0.55;

        static Shaded with(Color accent) {
            double opacity = ground(Color.WHITE, 0.66).getAlpha() / 255.0;
            return new Shaded(readable(accent, Colours.mix(Color.WHITE, INK, opacity)), opacity);
        }

        @Override
        public void paint(CaptionBrush brush, int word) {
            CaptionLayout layout = brush.layout();
            float px = layout.px();
            Rectangle2D plate = layout.plate();
            // Laid over one another the steps come to the opacity that is needed behind the letters.
            Color step = Colours.alpha(INK, 1 - Math.pow(1 - opacity, 1.0 / STEPS));
            for (int i = 0; i < STEPS; i++) {
                double inset = px * SOFT * i / STEPS * Math.min(1, plate.getHeight() / (2 * px));
                Rectangle2D inner = new Rectangle2D.Double(
                        plate.getX() + inset,
                        plate.getY() + inset / 2,
                        plate.getWidth() - 2 * inset,
                        plate.getHeight() - inset);
                brush.rounded(step, inner, px * 1.6);
            }
            brush.letters(Color.WHITE);
            layout.spot(word).ifPresent(spot -> {
                Rectangle2D place = CaptionBrush.place(spot).getBounds2D();
                brush.rounded(
                        accent,
                        new Rectangle2D.Double(
                                place.getX(), spot.row().baseline() + px * 0.2, place.getWidth(), px * 0.09),
                        px * 0.09);
            });
        }
    }
}
