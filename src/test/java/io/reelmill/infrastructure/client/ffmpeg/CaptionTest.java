package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.composition.Timeline;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Cue;
import io.reelmill.core.narration.Word;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Platform;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaptionTest {
    private static final int ACCENT = 0xffc83d;
    private static final Canvas PORTRAIT = new Canvas(1080, 1920);

    private static CaptionPainter painter(CaptionStyle style, Canvas canvas, Platform platform, Cue... cues) {
        return new CaptionPainter(new Timeline(
                canvas,
                Media.RATE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new CaptionTrack(List.of(cues)),
                CaptionMode.HIGHLIGHT,
                style,
                platform,
                ACCENT,
                "",
                "en",
                ""));
    }

    static CaptionPainter painter(CaptionStyle style, Cue... cues) {
        return painter(style, PORTRAIT, Platform.TIKTOK, cues);
    }

    @ParameterizedTest
    @CsvSource({
        "1080, 1920, TIKTOK, 108, 1190, 842, 308",
        "1080, 1920, INSTAGRAM_REELS, 108, 1162, 842, 306",
        "1080, 1920, YOUTUBE_SHORTS, 108, 1132, 842, 308",
        "1080, 1920, LINKEDIN, 108, 1190, 864, 308",
        "1920, 1080, YOUTUBE, 192, 820, 1536, 174",
        "1080, 1080, INSTAGRAM, 86, 778, 908, 172",
        "1080, 1350, INSTAGRAM, 86, 972, 908, 216"
    })
    void captions_keep_to_each_canvas_safe_area(
            int width, int height, Platform platform, int x, int y, int across, int down) {
        List<Cue> cues = Stream.of(
                        "Why is it|so blue?",
                        "m".repeat(300),
                        "שלום לכולם",
                        "A row of a good many words|and another one of them")
                .map(text -> Media.cue(0, 2, text))
                .toList();
        for (CaptionStyle style : CaptionStyle.values()) {
            CaptionPainter painter = painter(style, new Canvas(width, height), platform, cues.toArray(Cue[]::new));

            assertThat(painter.area()).isEqualTo(new CaptionArea(x, y, across, down));
            assertThat(cues)
                    .allSatisfy(cue -> assertThat(new Rectangle2D.Float(-0.1f, -0.1f, across + 0.2f, down + 0.2f)
                                    .contains(painter.layout(cue).plate()))
                            .as("%s %s", style, painter.layout(cue).plate())
                            .isTrue());
        }
    }

    @Test
    void letters_are_large_enough_for_a_phone() {
        Cue few = Media.cue(0, 1, "So blue?");
        assertThat(painter(CaptionStyle.BOX, few).layout(few).px()).isBetween(96f, 102f);
        assertThat(painter(CaptionStyle.BOLD, few).layout(few).px()).isBetween(105f, 130f);
        Cue many = Media.cue(0, 1, "Why does the ocean|look so blue?");
        assertThat(painter(CaptionStyle.BOX, many).layout(many).px()).isGreaterThan(70f);
    }

    @Test
    void letters_and_plates_are_the_same_from_cue_to_cue() {
        Cue few = Media.cue(0, 1, "So blue?");
        Cue many = Media.cue(1, 2, "Why does the ocean|look so blue?");
        Cue endless = Media.cue(2, 3, "m".repeat(60));
        for (CaptionStyle style : CaptionStyle.values()) {
            CaptionPainter painter = painter(style, few, many, endless);

            assertThat(painter.layout(few).px())
                    .isEqualTo(painter.layout(many).px())
                    .isGreaterThan(40f);
            assertThat(painter.layout(endless).px())
                    .isLessThan(painter.layout(few).px());
        }
        CaptionPainter painter = painter(CaptionStyle.BOX, few, many);
        assertThat(painter.layout(few).plate()).isEqualTo(painter.layout(many).plate());
        assertThat(painter(CaptionStyle.BOLD, few, many).layout(few).plate().width)
                .isLessThan(painter(CaptionStyle.BOLD, few, many).layout(many).plate().width);
        assertThat(painter(CaptionStyle.KARAOKE, few).layout(few).plate().width).isEqualTo(842f);
    }

    @Test
    void the_spoken_word_stands_on_the_accent_and_no_other() {
        Cue cue = Media.cue(0, 2, "So blue?");
        CaptionPainter painter = painter(CaptionStyle.BOX, cue);

        int first = accented(painter.paint(cue, 0));
        int second = accented(painter.paint(cue, 1));

        assertThat(first).isGreaterThan(2000);
        assertThat(second).isGreaterThan(first);
        assertThat(accented(painter.paint(cue, CaptionPainter.NO_WORD))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void every_style_shows_which_word_is_spoken(CaptionStyle style) {
        Cue cue = Media.cue(0, 2, "So blue?");
        CaptionPainter painter = painter(style, cue);
        int middle = painter.area().width() / 2;

        BufferedImage first = painter.paint(cue, 0);
        assertThat(yellow(first.getSubimage(0, 0, middle, first.getHeight()))).isGreaterThan(100);
        assertThat(yellow(painter.paint(cue, CaptionPainter.NO_WORD))).isZero();
    }

    @Test
    void karaoke_keeps_spoken_words_white() {
        Cue cue = Media.cue(0, 2, "mm mm mm");
        CaptionPainter painter = painter(CaptionStyle.KARAOKE, cue);

        int none = white(painter.paint(cue, 0));
        assertThat(none).isLessThan(50);
        assertThat(white(painter.paint(cue, 2))).isGreaterThan(none + 500);
    }

    @Test
    void a_right_to_left_line_is_highlighted_from_the_right() {
        Cue cue = Media.cue(0, 2, "שלום לכולם");
        CaptionPainter painter = painter(CaptionStyle.BOX, cue);
        int half = painter.area().width() / 2;

        BufferedImage first = painter.paint(cue, 0);

        assertThat(accented(first.getSubimage(half, 0, half, first.getHeight())))
                .isGreaterThan(2000);
        assertThat(accented(first.getSubimage(0, 0, half - 40, first.getHeight())))
                .isZero();
    }

    @Test
    void the_line_of_karaoke_runs_from_where_its_words_begin() {
        for (String text : List.of("mm mm mm", "שלום לכולם היום")) {
            Cue cue = Media.cue(0, 2, text);
            CaptionPainter painter = painter(CaptionStyle.KARAOKE, cue);
            BufferedImage first = painter.paint(cue, 0);
            int half = painter.area().width() / 2;
            int bottom = (int) painter.layout(cue).plate().getMaxY() - 20;
            int left = accented(first.getSubimage(0, bottom, half, 20));
            int right = accented(first.getSubimage(half, bottom, half, 20));

            assertThat(text.startsWith("m") ? left : right).isGreaterThan(500);
            assertThat(text.startsWith("m") ? right : left).isZero();
        }
    }

    @Test
    void a_plain_band_has_its_line_at_its_beginning_and_a_plain_box_has_none() {
        Cue cue = Media.cue(0, 2, "mm mm mm");
        CaptionLook band = CaptionLook.of(CaptionStyle.KARAOKE, CaptionMode.PLAIN, new Color(ACCENT));
        CaptionLook box = CaptionLook.of(CaptionStyle.BOX, CaptionMode.PLAIN, new Color(ACCENT));

        assertThat(accented(painted(band, cue))).isGreaterThan(300);
        assertThat(accented(painted(box, cue))).isZero();
    }

    private static BufferedImage painted(CaptionLook look, Cue cue) {
        CaptionPainter painter = painter(CaptionStyle.KARAOKE, cue);
        BufferedImage picture =
                new BufferedImage(painter.area().width(), painter.area().height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        look.paint(new CaptionBrush(g, painter.layout(cue)), CaptionLook.NO_WORD);
        g.dispose();
        return picture;
    }

    @Test
    void words_that_cannot_be_drawn_do_not_shift_the_highlight() {
        Cue cue = Media.cue(0, 2, "Three 雨 cheers|for us");
        CaptionPainter painter = painter(CaptionStyle.BOX, cue);
        CaptionLayout layout = painter.layout(cue);

        assertThat(layout.spot(1)).isEmpty();
        assertThat(layout.spot(2).orElseThrow().word().text()).isEqualTo("cheers");
        assertThat(layout.spot(4).orElseThrow().word().text()).isEqualTo("us");
        assertThat(painter.layout(Media.cue(0, 1, "雨")).rows()).isEmpty();
        assertThat(accented(painter.paint(Media.cue(0, 1, "雨"), 0))).isZero();
    }

    @Test
    void parts_of_a_word_are_highlighted_where_they_stand() {
        Cue cue = new Cue(
                0,
                2,
                List.of(new Word("ปลาหมึก", 0, 1), new Word("มี", 1, 1.5), new Word("หัวใจ", 1.5, 2)),
                2,
                List.of(1, 2));
        CaptionLayout layout = painter(CaptionStyle.BOX, cue).layout(cue);

        assertThat(layout.rows()).hasSize(2);
        assertThat(layout.spot(1).orElseThrow().word().x())
                .isCloseTo(layout.spot(0).orElseThrow().word().width(), within(0.5f));
        assertThat(layout.spot(2).orElseThrow().row()).isEqualTo(layout.rows().get(1));
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

    private static int yellow(BufferedImage strip) {
        int found = 0;
        for (int pixel : strip.getRGB(0, 0, strip.getWidth(), strip.getHeight(), null, 0, strip.getWidth())) {
            found += (pixel >> 16 & 255) - (pixel & 255) > 60 ? 1 : 0;
        }
        return found;
    }

    private static int accented(BufferedImage strip) {
        return count(strip, ACCENT);
    }

    private static int white(BufferedImage strip) {
        return count(strip, 0xffffff);
    }

    private static int count(BufferedImage strip, int colour) {
        int found = 0;
        for (int y = 0; y < strip.getHeight(); y++) {
            for (int x = 0; x < strip.getWidth(); x++) {
                found += strip.getRGB(x, y) == (0xff000000 | colour) ? 1 : 0;
            }
        }
        return found;
    }
}
