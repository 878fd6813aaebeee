package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import io.reelmill.shared.drawing.Colours;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenesTest {
    private static final String LONG = "Why the octopus changes its colour faster than you can blink "
            .repeat(9)
            .substring(0, 500);
    private static final String ONE_WORD = "Wahrscheinlichkeit".repeat(17).substring(0, 300);

    @ParameterizedTest
    @CsvSource({"108, 192", "192, 108", "108, 108", "108, 136"})
    void keep_every_text_in_the_room_that_captions_and_buttons_leave(int width, int height) {
        for (String text : List.of("Octopuses have three hearts", LONG, ONE_WORD)) {
            for (Shot shot : Orders.everyDesign(text, "1,234,567 kilometres per hour")) {
                ClipOrder order = Orders.order(4, new Canvas(width, height), shot);
                Rectangle2D room = Look.of(order).stage().content();

                Rectangle ink = Pixels.ink(order, 2.9);

                assertThat(ink.getMinX()).as("left %s", shot).isGreaterThanOrEqualTo(room.getMinX() - 2);
                assertThat(ink.getMaxX()).as("right %s", shot).isLessThanOrEqualTo(room.getMaxX() + 2);
                assertThat(ink.getMinY()).as("top %s", shot).isGreaterThanOrEqualTo(room.getMinY() - 0.08 * height);
                assertThat(ink.getMaxY()).as("bottom %s", shot).isLessThanOrEqualTo(room.getMaxY() + 2);
                assertThat(ink.getHeight()).as("ink of %s", shot).isGreaterThan(0.2 * room.getHeight());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"108, 192", "192, 108", "108, 108", "108, 136"})
    void keep_their_parts_in_that_room_in_every_arrangement(int width, int height) {
        for (String text : List.of("A rocket needs fuel", LONG.substring(0, 200), ONE_WORD.substring(0, 60))) {
            for (int arrangement = 0; arrangement < 4; arrangement++) {
                for (Shot shot : Orders.partedDesigns(text, arrangement)) {
                    ClipOrder order = Orders.order(4, new Canvas(width, height), shot);
                    Rectangle2D room = Look.of(order).stage().content();

                    Rectangle ink = Pixels.ink(order, 2.6);

                    assertThat(ink.getMinX()).as("left %s", shot).isGreaterThanOrEqualTo(room.getMinX() - 4);
                    assertThat(ink.getMaxX()).as("right %s", shot).isLessThanOrEqualTo(room.getMaxX() + 4);
                    assertThat(ink.getMinY()).as("top %s", shot).isGreaterThanOrEqualTo(room.getMinY() - 0.08 * height);
                    assertThat(ink.getMaxY()).as("bottom %s", shot).isLessThanOrEqualTo(room.getMaxY() + 3);
                }
            }
        }
    }

    @Test
    void leave_the_captions_their_place_and_take_it_where_there_are_none() {
        Canvas canvas = new Canvas(1080, 1920);

        assertThat(Stage.of(canvas, true).content().getMaxY()).isLessThan(0.62 * 1920);
        assertThat(Stage.of(canvas, false).content().getMaxY()).isGreaterThan(0.7 * 1920);
        assertThat(Stage.of(canvas, true).content().getMaxX()).isLessThanOrEqualTo(0.88 * 1080);
        assertThat(Stage.of(new Canvas(1920, 1080), true).content().getMaxY()).isLessThan(0.76 * 1080);
        assertThat(Stage.of(new Canvas(1080, 1350), true).content().getMaxY()).isLessThan(0.72 * 1350);
    }

    @ParameterizedTest
    @EnumSource(
            value = Design.class,
            names = {"NUMBER", "ICON", "MAP"})
    void write_no_sentence_that_the_captions_say(Design design) {
        assertThat(Pixels.difference(
                        said(design, "highlight", "A bee was here"), said(design, "highlight", "A bee had some")))
                .isZero();
        assertThat(Pixels.difference(said(design, "none", "A bee was here"), said(design, "none", "A bee had some")))
                .isGreaterThan(0.1);
    }

    private static BufferedImage said(Design design, String captions, String heading) {
        Picture picture = new Picture(design, heading, List.of(Part.of(Orders.LISBON)), 0, "230 times", 0);
        TopicRequest request = TopicRequests.of("topic", "Tuesday", "seed", "1", "captions", captions);
        return Pixels.frame(Orders.of(Orders.shot(2, picture, "A bee"), Orders.SMALL, request), 60);
    }

    @Test
    void write_what_a_bare_number_is_about() {
        BufferedImage one = bare("Bees have 230 of them");
        assertThat(Pixels.difference(one, bare("Wasps own 230 of these"))).isGreaterThan(0.1);
    }

    private static BufferedImage bare(String heading) {
        Picture picture = Picture.counting("230", heading);
        TopicRequest request = TopicRequests.of("topic", "Bees", "seed", "1", "captions", "highlight");
        return Pixels.frame(Orders.of(Orders.shot(2, picture, heading), Orders.SMALL, request), 60);
    }

    @Test
    void give_a_long_number_the_width_of_the_canvas_and_a_short_one_a_ring() {
        assertThat(Scenes.of(numbered("50 kilometres", 0))).isInstanceOf(NumberScene.class);
        assertThat(Scenes.of(numbered("330,000 people", 0))).isInstanceOf(HeroNumber.class);
    }

    private static Look numbered(String figure, int variant) {
        Picture picture = Picture.counting(figure, "So many").arranged(variant);
        Look look = look(picture);
        return look.arrangement(2) == variant ? look : look(picture.arranged(variant + 1));
    }

    private static Look look(Picture picture) {
        TopicRequest request = TopicRequests.of("topic", "Bees", "seed", "1", "captions", "highlight");
        return Look.of(Orders.of(Orders.shot(2, picture, "So many"), Orders.SMALL, request));
    }

    @Test
    void are_gone_before_the_middle_of_a_crossfade() {
        Shot shot = Orders.shot(2, Design.STATEMENT, "Gone");
        ClipOrder order = Orders.order(1, Orders.SMALL, shot);
        double leaves = Look.of(order).leaves();

        assertThat(new Camera(Look.of(order)).opacity(leaves - 0.1)).isEqualTo(1);
        assertThat(new Camera(Look.of(order)).opacity(leaves + 0.2)).isZero();
    }

    @Test
    void let_a_list_grow_item_by_item() {
        long[] ink = new long[4];
        for (int current = 0; current < 4; current++) {
            ClipOrder order = Orders.order(4, Orders.SMALL, Orders.list(4, current));
            ink[current] = Pixels.count(
                    Pixels.alone(order, 2.9),
                    Colours.value(Look.of(order).ground().ink()));
            Rectangle before = Pixels.ink(order, 0);
            assertThat(before.height)
                    .as("items that have been are there at once")
                    .isGreaterThan(40);
        }

        assertThat(textRows(3)).isGreaterThan(textRows(1)).isGreaterThan(textRows(0));
    }

    private static long textRows(int current) {
        ClipOrder order = Orders.order(4, Orders.SMALL, Orders.list(4, current));
        Rectangle2D room = Look.of(order).stage().content();
        java.awt.image.BufferedImage picture = Pixels.alone(order, 2.9);
        int x = (int) (180 + room.getX() + room.getWidth() * 0.2);
        long rows = 0;
        for (int y = 320; y < 640; y++) {
            boolean inked = false;
            for (int dx = 0; dx < room.getWidth() * 0.3; dx++) {
                inked |= picture.getRGB(x + dx, y) >>> 24 > 150;
            }
            rows += inked ? 1 : 0;
        }
        return rows;
    }

    @Test
    void show_the_new_item_when_it_is_spoken() {
        ClipOrder order = Orders.order(4, Orders.SMALL, Orders.list(4, 1));
        int accent = Colours.value(Look.of(order).ground().accent());

        long before = Pixels.count(Pixels.alone(order, 0), accent);
        long after = Pixels.count(Pixels.alone(order, 2.9), accent);

        assertThat(after).as("its badge is filled").isGreaterThan(before + 20);
    }

    @Test
    void show_the_last_items_of_a_list_that_is_too_long() {
        List<String> items = List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight");
        Picture last = Picture.of(Design.LIST, "", Orders.parts(items), 7);
        ClipOrder order = Orders.order(4, Orders.SMALL, Orders.shot(4, last, "Eight."));

        assertThat(Pixels.ink(order, 2.9).getMaxY())
                .isLessThanOrEqualTo(Look.of(order).stage().content().getMaxY() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "雨と海", "🌧️"})
    void stay_on_the_canvas_with_words_that_no_font_can_draw(String text) {
        TopicRequest request = TopicRequests.of(
                "topic", "雨", "voice", "none", "seed", "4", "category", "science", "tone", "calm", "captions", "none");
        for (Shot shot : Orders.everyDesign(text, "42")) {
            ClipOrder order = Orders.of(shot, Orders.SMALL, request);

            Rectangle ink = Pixels.ink(order, 2.9);

            assertThat(new Rectangle(0, 0, 180, 320).contains(ink) || ink.isEmpty())
                    .as("%s %s", shot, ink)
                    .isTrue();
        }
    }

    @Test
    void draw_no_boxes_for_what_no_font_can_draw() {
        for (Design design : List.of(Design.TITLE, Design.STATEMENT, Design.QUOTATION, Design.QUESTION)) {
            for (int arrangement = 0; arrangement < 4; arrangement++) {
                BufferedImage without = rain(design, "Rain today", arrangement);

                assertThat(Pixels.difference(rain(design, "Rain 雨 today", arrangement), without))
                        .as("%s %d", design, arrangement)
                        .isZero();
            }
        }
    }

    private static BufferedImage rain(Design design, String heading, int arrangement) {
        Shot shot = Orders.shot(2, Picture.of(design, heading).arranged(arrangement), "Rain today");
        return Pixels.frame(Orders.order(4, Orders.SMALL, shot), 78);
    }

    @ParameterizedTest
    @CsvSource({"🌧️, b4acbc", "🫶, f59f00", "1️⃣, 00a6ed", "↔️, 00a6ed"})
    void draw_emoji_in_their_own_colours(String emoji, String colour) {
        int own = Integer.parseInt(colour, 16);
        for (String heading : List.of("Thank you " + emoji, emoji)) {
            for (Design design : List.of(Design.TITLE, Design.STATEMENT, Design.QUOTATION)) {
                for (int arrangement = 0; arrangement < 4; arrangement++) {
                    Picture picture = Picture.of(design, heading).arranged(arrangement);
                    ClipOrder order = Orders.order(4, new Canvas(540, 960), Orders.shot(2, picture, "Thank you all"));

                    assertThat(Pixels.count(Pixels.frame(order, 75), own))
                            .as("%s in %s", heading, picture)
                            .isGreaterThan(30);
                }
            }
        }
    }

    @Test
    void draw_emoji_and_icons_in_place_of_words_that_no_font_has() {
        int without = height("");

        assertThat(height("雨と海")).isGreaterThan(without);
        assertThat(height("🌧️")).isGreaterThan(without);
    }

    private static int height(String text) {
        return Pixels.ink(Orders.order(4, Orders.SMALL, Orders.shot(2, Design.QUOTATION, text)), 2.9).height;
    }

    @Test
    void make_a_statement_of_a_picture_that_lacks_its_items_or_its_figure() {
        Shot statement = Orders.shot(3, Design.STATEMENT, "A blue whale sings");
        Rectangle expected = Pixels.ink(Orders.order(4, Orders.SMALL, statement), 2.9);

        for (Design design : List.of(Design.LIST, Design.NUMBER)) {
            Shot shot = Orders.shot(3, design, "A blue whale sings");
            assertThat(Pixels.ink(Orders.order(4, Orders.SMALL, shot), 2.9)).isEqualTo(expected);
        }
    }

    @Test
    void set_somebodys_words_without_the_marks_they_came_in() {
        assertThat(QuoteMark.bare("“Know thyself.”")).isEqualTo("Know thyself.");
        assertThat(QuoteMark.bare("'Tis “so” they say")).isEqualTo("Tis “so” they say");
    }
}
