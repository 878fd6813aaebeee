package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Cue;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.shared.drawing.Colours;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That captions can be read over any picture. */
class CaptionContrastTest {
    private static final List<Integer> ANY_PICTURE =
            List.of(0xffffff, 0x000000, 0x808080, 0xff0000, 0x00ff00, 0x2040ff);

    /** Every letter against the darkest and lightest it can stand on: what is around it within a tenth of its size. */
    @ParameterizedTest
    @EnumSource
    void letters_keep_their_contrast_over_any_picture(CaptionStyle style) {
        Cue cue = Media.cue(0, 2, "Mm Mm|Mm");
        CaptionPainter painter = CaptionTest.painter(style, cue);
        int px = Math.round(painter.layout(cue).px());
        for (int picture : ANY_PICTURE) {
            for (int word : new int[] {CaptionPainter.NO_WORD, 0, 1, 2}) {
                BufferedImage shown = over(picture, painter.paint(cue, word));
                assertThat(leastContrast(painter, cue, shown, px * 8 / 100))
                        .as("%s word %d over %06x", style, word, picture)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static BufferedImage over(int picture, BufferedImage strip) {
        BufferedImage all = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = all.createGraphics();
        g.setColor(new Color(picture));
        g.fillRect(0, 0, all.getWidth(), all.getHeight());
        g.drawImage(strip, 0, 0, null);
        g.dispose();
        return all;
    }

    /** Inside of the letters against a little outside of them. */
    private static double leastContrast(CaptionPainter painter, Cue cue, BufferedImage shown, int away) {
        double least = 21;
        for (CaptionLayout.Row row : painter.layout(cue).rows()) {
            Shape letters =
                    row.line().layout().getOutline(AffineTransform.getTranslateInstance(row.x(), row.baseline()));
            Rectangle2D all = letters.getBounds2D();
            for (int y = (int) all.getY() + 3; y < all.getMaxY() - 3; y += 5) {
                for (int x = (int) all.getX(); x < all.getMaxX(); x++) {
                    boolean edge =
                            letters.contains(x - 3, y - 3, 6, 6) && !letters.intersects(x + 3, y - 3, away + 4, 6);
                    if (edge) {
                        least = Math.min(
                                least,
                                Colours.contrast(
                                        new Color(shown.getRGB(x, y)), new Color(shown.getRGB(x + 3 + away, y))));
                    }
                }
            }
        }
        return least;
    }
}
