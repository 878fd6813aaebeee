package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.8 cm        | 1.9    | 3.8    | cm",
                "4808 metres   | 2404   | 4808   | metres",
                "82            | 41     | 82     | ''",
                "1973          | 1958   | 1973   | ''",
                "1973 metres   | 986    | 1973   | metres",
                "2 h 20 min    | 2 h 20 | 2 h 20 | min",
                "$5            | $2     | $5     | ''",
                "1,200         | 600    | 1,200  | ''",
                "€ 12,345.50   | € 6,172.75 | € 12,345.50 | ''",
                "3,8 cm        | 1,9    | 3,8    | cm",
                "-40 °C        | -20    | -40    | °C",
                "50%           | 25     | 50     | %",
                "24/7          | 24/7   | 24/7   | ''",
                "3–4 hours     | 3–4    | 3–4    | hours",
                "many          | many   | many   | ''"
            })
    void counts_up_to_exactly_what_was_written(String written, String half, String end, String unit) {
        Figure figure = Figure.of(written);

        assertThat(figure.at(0.5)).isEqualTo(half);
        assertThat(figure.at(1)).isEqualTo(end);
        assertThat(figure.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,849 m | 8849",
                "35% | 35",
                "2.5 million | 2500000",
                "$5 | 5",
                "3,8 cm | 3.8",
                "1,200 thousand | 1200000"
            })
    void amounts_to_a_number_that_can_be_compared(String written, double value) {
        assertThat(Figure.of(written).value()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"-40 °C", "24/7", "many"})
    void amounts_to_nothing_where_it_is_no_plain_number(String written) {
        assertThat(Figure.of(written).value()).isEmpty();
    }

    @Test
    void stands_complete_when_the_clip_is_two_thirds_over() {
        for (String text : new String[] {"82", "4808 metres"}) {
            var spoken = Orders.order(4, Orders.SMALL, Orders.figure(text, "So it is " + text + " in all."));
            var silent = Orders.order(4, Orders.SMALL, Orders.figure(text, "Much."));

            for (var order : new io.reelmill.core.clip.ClipOrder[] {spoken, silent}) {
                assertThat(figureArea(order, 2.0)).isEqualTo(figureArea(order, 2.9));
                assertThat(figureArea(order, 0.4)).isNotEqualTo(figureArea(order, 2.9));
            }
        }
    }

    /** The figure's own pixels, without the ring and the bead that runs on it. */
    private static java.util.List<Integer> figureArea(io.reelmill.core.clip.ClipOrder order, double time) {
        var picture = Pixels.alone(order, time);
        var room = Look.of(order).stage().content();
        java.util.List<Integer> pixels = new java.util.ArrayList<>();
        for (int y = (int) (room.getY() + room.getHeight() * 0.28); y < room.getY() + room.getHeight() * 0.45; y++) {
            for (int x = (int) (room.getCenterX() - 30); x < room.getCenterX() + 30; x++) {
                pixels.add(picture.getRGB(x + 180, y + 320));
            }
        }
        return pixels;
    }
}
