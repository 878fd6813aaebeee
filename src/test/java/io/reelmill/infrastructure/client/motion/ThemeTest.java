package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.shared.drawing.Backdrop;
import io.reelmill.shared.drawing.Backdrops;
import io.reelmill.shared.drawing.Colours;
import io.reelmill.shared.drawing.Ground;
import io.reelmill.shared.drawing.SoftField;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    @ParameterizedTest
    @EnumSource(Theme.class)
    void has_colours_that_can_be_read(Theme theme) {
        for (Ground ground : List.of(theme.main(), theme.alternate(), theme.bold())) {
            assertThat(ground.contrast(ground.ink())).as("ink %s", ground).isGreaterThan(5.5);
            assertThat(ground.contrast(ground.accent())).as("accent %s", ground).isGreaterThan(4.5);
            Color been = Colours.mix(ground.glow(), ground.ink(), 0.88);
            assertThat(Colours.contrast(been, ground.glow()))
                    .as("items that have been")
                    .isGreaterThan(4.5);
        }
        Color caption = Colours.rgb(theme.captionAccent());
        assertThat(Colours.contrast(caption, Colours.rgb(0x101014))).isGreaterThan(4.5);
        assertThat(Colours.contrast(caption, Colours.rgb(0x202028))).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void can_be_read_on_every_background_as_it_is_painted(Theme theme) {
        for (Ground ground : List.of(theme.main(), theme.alternate(), theme.bold())) {
            for (Backdrops kind : Backdrops.values()) {
                BufferedImage picture = painted(kind, ground);
                assertThat(readable(picture, ground.ink()))
                        .as("%s %s", kind, ground)
                        .isGreaterThan(0.998);
            }
        }
    }

    @Test
    void suits_the_category_and_follows_the_seed() {
        Set<Theme> seen = new HashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            Theme theme = Theme.of(Orders.request(seed, "Finance", "neutral"));
            assertThat(theme).isEqualTo(Theme.of(Orders.request(seed, "Finance", "neutral")));
            assertThat(theme).isEqualTo(Theme.GRAPHITE);
            seen.add(Theme.of(Orders.request(seed, "something else", "any")));
        }
        assertThat(seen).containsExactlyInAnyOrder(Theme.values());
        assertThat(Theme.of(Orders.request(3, "nature", "calm"))).isIn(Theme.FOREST, Theme.OCEAN, Theme.MINT);
    }

    @Test
    void suits_the_tone_more_often_than_not_and_leaves_the_others_their_turn() {
        Map<Theme, Long> dramatic = themes("technology", "dramatic");
        Map<Theme, Long> serious = themes("technology", "serious");

        assertThat(dramatic).containsOnlyKeys(Theme.MIDNIGHT, Theme.GRAPHITE, Theme.SKY);
        assertThat(serious).containsOnlyKeys(Theme.MIDNIGHT, Theme.GRAPHITE, Theme.SKY);
        assertThat(dramatic.get(Theme.MIDNIGHT)).isGreaterThan(100).isLessThan(180);
        assertThat(serious.get(Theme.GRAPHITE)).isGreaterThan(100).isLessThan(180);
    }

    @Test
    void suits_the_tone_where_nothing_is_made_for_the_category() {
        Map<Theme, Long> playful = themes("how-to", "playful");

        assertThat(playful).containsOnlyKeys(Theme.values());
        assertThat(playful.get(Theme.PLUM) + playful.get(Theme.BLUSH)).isGreaterThan(70);
        assertThat(themes("how-to", "any").get(Theme.PLUM)).isLessThan(40);
    }

    /** How many of two hundred videos wear which. */
    private static Map<Theme, Long> themes(String category, String tone) {
        return LongStream.range(0, 200)
                .mapToObj(seed -> Theme.of(Orders.request(seed * 7919, category, tone)))
                .collect(Collectors.groupingBy(theme -> theme, Collectors.counting()));
    }

    private static BufferedImage painted(Backdrops kind, Ground ground) {
        BufferedImage picture = new BufferedImage(54, 96, BufferedImage.TYPE_3BYTE_BGR);
        SoftField field = new SoftField(54, 96);
        field.ground(ground.top(), ground.bottom());
        field.clear();
        Backdrop backdrop = kind.on(ground, 54, 96, new Random(7));
        backdrop.soften(field, 3);
        field.paint(picture);
        Graphics2D g = picture.createGraphics();
        backdrop.draw(g, 3);
        g.dispose();
        return picture;
    }

    private static double readable(BufferedImage picture, Color ink) {
        int[] pixels = picture.getRGB(0, 0, 54, 96, null, 0, 54);
        return (double) Arrays.stream(pixels)
                        .filter(pixel -> Colours.contrast(ink, new Color(pixel)) >= 4.5)
                        .count()
                / pixels.length;
    }
}
