package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Cue;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Platform;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionTest {
    private static final int ACCENT = 0xffc83d;
    private static final Canvas PORTRAIT = new Canvas(1080, 1920);
    private static final CaptionArea AREA = CaptionArea.of(PORTRAIT, Platform.TIKTOK);
    private static final CaptionPainter PAINTER = new CaptionPainter(PORTRAIT, AREA, ACCENT);

    @ParameterizedTest
    @CsvSource({
        "1080, 1920, TIKTOK, 108, 1190, 842, 308",
        "1080, 1920, LINKEDIN, 108, 1190, 864, 308",
        "1920, 1080, YOUTUBE, 192, 820, 1536, 174",
        "1080, 1080, INSTAGRAM, 86, 778, 908, 172",
        "1080, 1350, INSTAGRAM, 86, 972, 908, 216"
    })
    void captions_keep_to_each_canvas_safe_area(
            int width, int height, Platform platform, int x, int y, int across, int down) {
        Canvas canvas = new Canvas(width, height);
        CaptionArea area = CaptionArea.of(canvas, platform);
        CaptionPainter painter = new CaptionPainter(canvas, area, ACCENT);

        assertThat(area).isEqualTo(new CaptionArea(x, y, across, down));
        assertThat(Stream.of(
                                "Why is it|so blue?",
                                "m".repeat(300),
                                "שלום לכולם",
                                "A row of a good many words|and another one of them")
                        .map(text -> painter.layout(Media.cue(0, 2, text)).plate()))
                .allMatch(new Rectangle2D.Float(-0.1f, -0.1f, across + 0.2f, down + 0.2f)::contains);
    }

    @Test
    void letters_are_large_enough_for_a_phone() {
        assertThat(PAINTER.layout(Media.cue(0, 1, "So blue?")).px()).isBetween(96f, 102f);
        assertThat(PAINTER.layout(Media.cue(0, 1, "Why does the ocean|look so blue?"))
                        .px())
                .isGreaterThan(70f);
    }

    @Test
    void the_spoken_word_stands_on_the_accent_and_no_other() {
        Cue cue = Media.cue(0, 2, "So blue?");

        int first = accented(PAINTER.paint(cue, 0));
        int second = accented(PAINTER.paint(cue, 1));

        assertThat(first).isGreaterThan(2000);
        assertThat(second).isGreaterThan(first);
        assertThat(accented(PAINTER.paint(cue, CaptionPainter.NO_WORD))).isZero();
    }

    @Test
    void a_right_to_left_line_is_highlighted_from_the_right() {
        Cue cue = Media.cue(0, 2, "שלום לכולם");
        CaptionLayout layout = PAINTER.layout(cue);

        assertThat(layout.spot(cue, 0).orElseThrow().x())
                .isGreaterThan(layout.spot(cue, 1).orElseThrow().x());
    }

    @Test
    void words_that_cannot_be_drawn_do_not_shift_the_highlight() {
        Cue cue = Media.cue(0, 2, "Three 🎉 cheers|for us");
        CaptionLayout layout = PAINTER.layout(cue);

        assertThat(layout.spot(cue, 1)).isEmpty();
        assertThat(layout.spot(cue, 2).orElseThrow().word().text()).isEqualTo("cheers");
        assertThat(layout.spot(cue, 4).orElseThrow().word().text()).isEqualTo("us");
        assertThat(PAINTER.layout(Media.cue(0, 1, "🎉")).rows()).isEmpty();
        assertThat(accented(PAINTER.paint(Media.cue(0, 1, "🎉"), 0))).isZero();
    }

    @Test
    void white_letters_stay_readable_over_a_white_picture() {
        BufferedImage strip = PAINTER.paint(Media.cue(0, 2, "So blue?"), CaptionPainter.NO_WORD);
        BufferedImage white = new BufferedImage(strip.getWidth(), strip.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = white.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, strip.getWidth(), strip.getHeight());
        g.drawImage(strip, 0, 0, null);
        g.dispose();
        var plate = PAINTER.layout(Media.cue(0, 2, "So blue?")).plate();

        Color ground = new Color(white.getRGB((int) plate.x + 12, (int) plate.getCenterY()));

        // 4.5 to 1 against white is a relative luminance of 0.183, a grey of 118.
        assertThat(ground.getGreen()).isLessThan(90);
    }

    @Test
    void a_word_lasts_until_the_next_begins() {
        Cue cue = Media.cue(1, 2, "So blue?");

        assertThat(CaptionPainter.wordAt(cue, 0.9)).isEqualTo(CaptionPainter.NO_WORD);
        assertThat(CaptionPainter.wordAt(cue, 1.49)).isZero();
        assertThat(CaptionPainter.wordAt(cue, 1.99)).isEqualTo(1);
    }

    @Test
    void a_strip_is_yuva_in_bt709() {
        BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, 0xffff0000);
        picture.setRGB(1, 0, 0x80ff0000);

        byte[] strip = Strip.of(picture);

        assertThat(strip).containsExactly(63, 63, 16, 16, 102, 240, 255, 128, 0, 0);
    }

    private static int accented(BufferedImage strip) {
        int found = 0;
        for (int y = 0; y < strip.getHeight(); y++) {
            for (int x = 0; x < strip.getWidth(); x++) {
                found += strip.getRGB(x, y) == (0xff000000 | ACCENT) ? 1 : 0;
            }
        }
        return found;
    }
}
