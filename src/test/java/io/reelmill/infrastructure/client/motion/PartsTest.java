package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.narration.Word;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.shared.drawing.Colours;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final List<Part> HEIGHTS = List.of(Part.of("Everest", "8,849 m"), Part.of("Mont Blanc", "4,808 m"));

    /** Three seconds, in which only these words are spoken. */
    private static Shot spoken(int number, Picture picture, Word... words) {
        return new Shot(number, number, 0, 80, 10, picture, "line", "line", List.of(words));
    }

    private static long accent(ClipOrder order, double time) {
        int colour = Colours.value(Look.of(order).ground().accent());
        return Pixels.count(Pixels.alone(order, time), colour);
    }

    private static ClipOrder within(List<Shot> shots, int number) {
        return new ClipOrder(
                null,
                shots.get(number - 1),
                shots,
                Orders.SMALL,
                Orders.RATE,
                Orders.request(4, "science", "calm"),
                Optional.empty());
    }

    @Test
    void grow_a_bar_when_its_figure_is_spoken() {
        Picture chart = Picture.of(Design.CHART, "", HEIGHTS, 1);
        for (int arrangement = 0; arrangement < 2; arrangement++) {
            ClipOrder order =
                    Orders.order(4, Orders.SMALL, spoken(2, chart.arranged(arrangement), new Word("8,849", 1.2, 1.4)));

            assertThat(accent(order, 0.6)).as("before").isLessThan(30);
            assertThat(accent(order, 2.6)).as("after").isGreaterThan(300);
        }
    }

    @Test
    void slide_a_side_in_when_it_is_spoken() {
        Picture sides = Picture.of(Design.COMPARISON, "", Orders.parts(List.of("Venus", "Mercury")), 1);
        ClipOrder order = Orders.order(
                4, Orders.SMALL, spoken(2, sides, new Word("Venus", 0.2, 0.4), new Word("Mercury", 1.5, 1.8)));
        int ink = Colours.value(Look.of(order).ground().ink());

        assertThat(Pixels.count(Pixels.alone(order, 2.6), ink))
                .isGreaterThan(Pixels.count(Pixels.alone(order, 0.9), ink) + 20);
    }

    @Test
    void drop_a_pin_when_its_place_is_spoken() {
        Picture map = Picture.of(Design.MAP, "", List.of(Part.of(Orders.LISBON), Part.of(Orders.NAIROBI)), 1);
        ClipOrder order = Orders.order(
                4, Orders.SMALL, spoken(2, map, new Word("Lisbon", 0.2, 0.4), new Word("Nairobi", 1.9, 2.1)));

        assertThat(accent(order, 2.6)).isGreaterThan(accent(order, 1.2) + 10);
    }

    @Test
    void of_a_later_shot_are_not_seen_and_those_of_an_earlier_one_are_there_at_once() {
        Picture first = Picture.of(Design.CHART, "Mountains", HEIGHTS, 0);
        Picture second = Picture.of(Design.CHART, "Mountains", HEIGHTS, 1);
        List<Shot> shots =
                List.of(spoken(1, first, new Word("8,849", 0.4, 0.7)), spoken(2, second, new Word("4,808", 0.9, 1.2)));

        Look before = Look.of(within(shots, 1));
        Look after = Look.of(within(shots, 2));

        assertThat(before.when(1)).isGreaterThan(before.seconds());
        assertThat(after.when(0)).isNegative();
        assertThat(after.when(1)).isBetween(0.3, 0.9);
        assertThat(after.continued()).isTrue();
        assertThat(before.continues()).isTrue();
        assertThat(accent(within(shots, 2), 0)).as("the first bar stands").isGreaterThan(200);
    }

    @Test
    void wait_for_their_own_figure_where_another_one_holds_its_digits() {
        List<Part> sleep =
                List.of(Part.of("Cat", "15 hours"), Part.of("Horse", "5 hours"), Part.of("Cow", "1.5 hours"));
        Word[] words = {new Word("15", 0.5, 0.7), new Word("5", 1.1, 1.3), new Word("1.5", 1.6, 1.9)};
        Look look = Look.of(Orders.order(4, Orders.SMALL, spoken(2, Picture.of(Design.CHART, "", sleep, 2), words)));

        assertThat(List.of(look.when(0), look.when(1), look.when(2))).isSorted();
        assertThat(look.when(1)).isGreaterThan(look.when(0) + 0.4);
        assertThat(look.when(2)).isGreaterThan(look.when(1) + 0.4);
    }

    @Test
    void count_to_a_figure_when_it_is_spoken_and_not_with_a_year_that_holds_it() {
        Picture number = Picture.counting("20 m", "tall");
        Look look = Look.of(Orders.order(
                4, Orders.SMALL, spoken(2, number, new Word("1920,", 0.3, 0.6), new Word("20", 1.2, 1.5))));

        assertThat(Counting.of(look, Figure.of("20 m")).end()).isEqualTo(1.5);
    }

    @Test
    void that_stand_already_do_not_come_anew_when_one_of_their_words_is_spoken_again() {
        List<Part> bees = List.of(Part.of("Worker bees", "40 days"), Part.of("Drone bees", "55 days"));
        List<Shot> shots = List.of(
                spoken(1, Picture.of(Design.CHART, "Bees", bees, 0), new Word("40", 0.4, 0.7)),
                spoken(
                        2,
                        Picture.of(Design.CHART, "Bees", bees, 1),
                        new Word("Drone", 0.9, 1.1),
                        new Word("bees", 1.1, 1.3),
                        new Word("55", 1.4, 1.6)));

        assertThat(Look.of(within(shots, 2)).when(0)).isNegative();
        assertThat(Look.of(within(shots, 2)).when(1)).isBetween(0.9, 1.3);
        assertThat(accent(within(shots, 2), 0)).as("the first bar stands").isEqualTo(accent(within(shots, 2), 0.8));
    }

    @Test
    void that_are_new_come_in_their_turn_where_nobody_says_them() {
        List<Part> three = List.of(Part.of("One", "30 m"), Part.of("Two", "90 m"), Part.of("Six", "50 m"));
        List<Shot> shots = List.of(
                spoken(1, Picture.of(Design.CHART, "Walls", three, 0), new Word("30", 0.4, 0.7)),
                spoken(2, Picture.of(Design.CHART, "Walls", three, 2), new Word("50", 1.4, 1.6)));
        Look look = Look.of(within(shots, 2));

        assertThat(look.when(0)).isNegative();
        assertThat(look.when(1)).isBetween(0.2, look.latest());
        assertThat(look.when(2)).isBetween(0.9, 1.3);
    }

    @Test
    void close_a_ring_as_far_as_the_share_it_stands_for() {
        ClipOrder some = Orders.order(4, Orders.SMALL, Orders.figure("25%", "So it is 25%"));
        ClipOrder most = Orders.order(4, Orders.SMALL, Orders.figure("95%", "So it is 95%"));

        assertThat(accent(some, 2.6) * 2).isLessThan(accent(most, 2.6));
    }

    @Test
    void of_a_chart_keep_their_unit_however_it_is_written() {
        assertThat(chart("Who sleeps", "35%", "20 percent")).isEqualTo(chart("Who sleeps", "35%", "20%"));
        assertThat(chart("Who sleeps", "35 per cent", "20%")).isEqualTo(chart("Who sleeps", "35%", "20%"));
        assertThat(chart("Heights", "4,808 m", "8,849 metres"))
                .isEqualTo(chart("Heights (metres)", "4,808 m", "8,849"));
        assertThat(chart("Heights", "4,808 metres", "8,849 m"))
                .isEqualTo(chart("Heights (metres)", "4,808", "8,849 m"));
    }

    private static byte[] chart(String heading, String one, String other) {
        Picture chart = Picture.of(Design.CHART, heading, List.of(Part.of("One", one), Part.of("Two", other)), 1);
        return Pixels.bytes(Pixels.frame(Orders.order(4, Orders.SMALL, spoken(2, chart)), 75));
    }

    @Test
    void of_a_chart_that_cannot_be_drawn_become_a_statement() {
        Picture chart =
                Picture.of(Design.CHART, "A whale sings", List.of(Part.of("One", "3–4"), Part.of("Two", "5")), 1);
        Picture dates = Picture.of(Design.TIMELINE, "A whale sings", Orders.parts(List.of("One", "Two")), 1);
        Picture map = Picture.of(Design.MAP, "A whale sings", Orders.parts(List.of("One")), 0);
        Shot statement = Orders.shot(3, Design.STATEMENT, "A whale sings");

        for (Picture picture : List.of(chart, dates, map)) {
            Shot shot = Orders.shot(3, picture, "A whale sings");
            assertThat(Pixels.ink(Orders.order(4, Orders.SMALL, shot), 2.6))
                    .isEqualTo(Pixels.ink(Orders.order(4, Orders.SMALL, statement), 2.6));
        }
    }
}
