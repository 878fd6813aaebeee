package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesetterTest {
    private static final Box BOX = new Box(400, 300, 8);
    private static final List<Face> FACES = Face.ALL;

    @Test
    void takes_the_wanted_size_when_there_is_room() {
        TextBlock block = Typesetter.fit("Octopuses", Face.DISPLAY, 40, BOX);

        assertThat(block.px()).isEqualTo(40);
        assertThat(texts(block)).containsExactly("Octopuses");
    }

    @Test
    void balances_lines_instead_of_leaving_a_word_alone() {
        TextBlock block = Typesetter.fit("Every octopus has three hearts", Face.HEADING, 40, new Box(520, 300, 3));

        assertThat(texts(block)).containsExactly("Every octopus", "has three hearts");
    }

    @ParameterizedTest
    @FieldSource("FACES")
    void fits_500_characters_and_a_word_of_300_letters_into_their_box(Face face) {
        String topic = "Why the octopus changes its colour faster than you can blink "
                .repeat(9)
                .substring(0, 500);
        for (String text : List.of(topic, "Wahrscheinlichkeit".repeat(17).substring(0, 300))) {
            TextBlock block = Typesetter.fit(text, face, 60, BOX);

            assertThat(String.join("", texts(block)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(block.lines()).hasSizeLessThanOrEqualTo(8);
            assertThat(block.height()).isLessThanOrEqualTo(300);
            assertThat(ink(block))
                    .satisfies(ink -> assertThat(new Rectangle2D.Float(0, 0, 400, 300).contains(ink))
                            .as("%s", ink)
                            .isTrue());
        }
    }

    @Test
    void lines_that_are_read_from_the_right_are_flush_there() {
        TextBlock block = Typesetter.fit("ثم تجفف الأوراق في الشمس", Face.HEADING, 40, new Box(260, 300, 4));
        int shorter = block.lines().get(0).width() < block.lines().get(1).width() ? 0 : 1;
        float gap = block.width() - block.lines().get(shorter).width();

        assertThat(gap).isPositive();
        assertThat(block.left(shorter, 400, 0, false)).isCloseTo(gap, within(0.1f));
        assertThat(block.left(shorter, 400, 0.5f, false)).isCloseTo((400 - block.width() + gap) / 2, within(0.1f));
        assertThat(block.left(1 - shorter, 400, 0, false)).isZero();
    }

    @Test
    void makes_words_smaller_before_it_breaks_one() {
        TextBlock block = Typesetter.fit("Photosynthesis", Face.DISPLAY, 80, new Box(400, 200, 3));

        assertThat(texts(block)).containsExactly("Photosynthesis");
        assertThat(block.px()).isBetween(32f, 79f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÅŁŐŠ żółć",
                "Ελλάδα ψυχή",
                "Україна їжак",
                "שלום",
                "مرحبا بالعالم",
                "नमस्ते दुनिया",
                "สวัสดี",
                "→ ≈ 10 °C"
            })
    void has_letters_for_the_scripts_it_promises(String text) {
        for (Face face : Face.ALL) {
            if (!text.startsWith("→") || face != Face.BODY) {
                assertThat(texts(Typesetter.fit(text, face, 30, BOX))).containsExactly(text);
            }
        }
    }

    @Test
    void leaves_out_what_no_font_can_draw() {
        assertThat(texts(Typesetter.fit("Rain 🇩🇪 雨 in\u0000 May\u202e", Face.BODY, 30, BOX)))
                .containsExactly("Rain in May");
        assertThat(Typesetter.fit("🇩🇪 雨", Face.BODY, 30, BOX).lines()).isEmpty();
        assertThat(Typesetter.line(" ", Face.BODY, 30).height()).isZero();
    }

    @Test
    void keeps_words_apart_and_in_their_places_on_the_line() {
        SetLine line =
                Typesetter.line("Three hearts beat", Face.STRONG, 30).lines().get(0);

        assertThat(line.words()).extracting(SetWord::text).containsExactly("Three", "hearts", "beat");
        assertThat(line.words().get(0).x()).isZero();
        SetWord last = line.words().get(2);
        assertThat(last.x() + last.width()).isCloseTo(line.width(), within(1.5f));
    }

    @Test
    void sets_right_to_left_words_from_the_right() {
        SetLine line = Typesetter.line("שלום עולם", Face.STRONG, 30).lines().get(0);

        assertThat(line.words().get(0).x()).isGreaterThan(line.words().get(1).x());
    }

    @Test
    void draws_emoji_in_colour() {
        TextBlock block = Typesetter.line("Tea 🐙☀️", Face.BODY, 40);

        assertThat(texts(block)).containsExactly("Tea 🐙☀");
        assertThat(block.width())
                .isGreaterThan(Typesetter.line("Tea", Face.BODY, 40).width() + 80);
        assertThat(colours(block)).isGreaterThan(300);
        assertThat(colours(Typesetter.line("Tea", Face.BODY, 40))).isZero();
    }

    private static int colours(TextBlock block) {
        BufferedImage picture = new BufferedImage(300, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        block.draw(g, 5, 5, 290, 0);
        g.dispose();
        int coloured = 0;
        for (int pixel : picture.getRGB(0, 0, 300, 60, null, 0, 300)) {
            coloured += Math.abs((pixel >> 16 & 255) - (pixel & 255)) > 60 ? 1 : 0;
        }
        return coloured;
    }

    /** The Arabic letter heh has one shape alone and another between letters: joined, the word is narrower. */
    @Test
    void joins_letters_and_keeps_the_joiners_that_part_them() {
        float joined = Typesetter.line("میخواهم", Face.BODY, 40).width();
        float parted = Typesetter.line("می\u200cخواهم", Face.BODY, 40).width();
        float conjunct = Typesetter.line("क्ष", Face.BODY, 40).width();

        assertThat(parted).isGreaterThan(joined + 1);
        assertThat(conjunct).isLessThan(Typesetter.line("क् ष", Face.BODY, 40).width());
    }

    @Test
    void knows_the_place_of_words_without_spaces_between() {
        SetLine line = Typesetter.line(List.of("สวัสดี", "雨", "ชาวโลก", "now"), Set.of(1, 2), Face.STRONG, 30)
                .lines()
                .get(0);

        assertThat(line.text()).isEqualTo("สวัสดีชาวโลก now");
        assertThat(line.words()).extracting(SetWord::number).containsExactly(0, 2, 3);
        assertThat(line.words().get(1).x()).isCloseTo(line.words().get(0).width(), within(0.5f));
        assertThat(Typesetter.line(List.of("雨"), Set.of(), Face.STRONG, 30).lines())
                .isEmpty();
    }

    @Test
    void breaks_thai_between_words() {
        TextBlock block = Typesetter.fit("ปลาหมึกมีหัวใจสามดวง", Face.BODY, 40, new Box(260, 200, 3));

        assertThat(texts(block)).hasSizeGreaterThan(1).allMatch(line -> !line.startsWith("ั"));
        assertThat(String.join("", texts(block))).isEqualTo("ปลาหมึกมีหัวใจสามดวง");
    }

    @Test
    void aligns_lines_in_their_box() {
        TextBlock block = Typesetter.line("Word", Face.BODY, 30);

        assertThat(block.left(0, 400, 1, false) + block.width()).isCloseTo(400, within(0.1f));
        assertThat(block.left(0, 400, 0.5f, false)).isCloseTo((400 - block.width()) / 2, within(0.1f));
    }

    @Test
    void refuses_a_box_without_room() {
        assertThatThrownBy(() -> new Box(0, 10, 1)).hasMessageContaining("0.0x10.0");
    }

    private static org.assertj.core.data.Offset<Float> within(float pixels) {
        return org.assertj.core.data.Offset.offset(pixels);
    }

    private static List<String> texts(TextBlock block) {
        return block.lines().stream().map(SetLine::text).toList();
    }

    /** What is really painted, on a picture with room around the box. */
    private static Rectangle2D ink(TextBlock block) {
        BufferedImage picture = new BufferedImage(600, 500, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        block.draw(g, 100, 100, 400, 0.5f);
        g.dispose();
        Rectangle2D ink = new Rectangle2D.Float(200, 150, 0, 0);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 600; x++) {
                if (picture.getRaster().getSample(x, y, 0) > 0) {
                    ink.add(x - 100, y - 100);
                }
            }
        }
        return ink;
    }

    @Test
    void keeps_the_direction_of_the_text_in_lines_that_hold_but_a_foreign_name() {
        TextBlock block = Typesetter.fit("تعيش في San Marino، 40,000.", Face.DISPLAY, 40, new Box(150, 400, 9));

        assertThat(block.lines()).hasSizeGreaterThan(2);
        assertThat(block.lines())
                .allSatisfy(line -> assertThat(line.layout().isLeftToRight()).isFalse());
        assertThat(Typesetter.line(List.of("Marino،"), Set.of(), Face.DISPLAY.in("ar"), 30)
                        .lines()
                        .get(0)
                        .layout()
                        .isLeftToRight())
                .isFalse();
        assertThat(Typesetter.line("San Marino", Face.DISPLAY.in("ar"), 30)
                        .lines()
                        .get(0)
                        .layout()
                        .isLeftToRight())
                .isTrue();
    }
}
