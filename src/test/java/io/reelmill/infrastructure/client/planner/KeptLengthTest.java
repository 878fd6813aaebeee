package io.reelmill.infrastructure.client.planner;

import static io.reelmill.infrastructure.client.planner.Planned.codes;
import static io.reelmill.infrastructure.client.planner.Planned.seconds;
import static io.reelmill.infrastructure.client.planner.Planned.spoken;
import static io.reelmill.infrastructure.client.planner.Planned.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Warning;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is spoken of a row so that it takes the time that was asked for. */
class KeptLengthTest {
    @Test
    void cuts_lists_from_the_end_and_says_what_it_left_out() {
        Script script = written(Rows.of(
                "Ten tips for tea",
                10,
                IntStream.range(0, 10)
                        .mapToObj(at -> "Tip " + at + " is to wait a little")
                        .toArray(String[]::new)));

        assertThat(codes(script)).contains(Warning.Code.POINTS_LEFT_OUT);
        assertThat(script.lines().get(1).text()).isEqualTo("Tip 0 is to wait a little.");
        assertThat(script.warnings().get(0).message())
                .contains("'Tip 9 is to wait a little.'")
                .doesNotContain("'Tip 0");
        assertThat(seconds(script)).isLessThanOrEqualTo(11);
    }

    @Test
    void drops_a_chains_opening_before_any_of_its_points() {
        Rows row = Rows.of(
                "Why the old kettle in the kitchen sings",
                9,
                "Water near the bottom boils first",
                "Its bubbles collapse above",
                "That is what sings");

        assertThat(spoken(row))
                .containsExactly(
                        "Water near the bottom boils first.", "Its bubbles collapse above.", "That is what sings.");
    }

    @Test
    void echoes_the_topic_only_from_25_seconds_on() {
        String[] points = IntStream.range(0, 8)
                .mapToObj(at -> "Reason " + at + " is a good one to know")
                .toArray(String[]::new);

        assertThat(spoken(Rows.of("Why the sea is salty", 40, points))).endsWith("That is why the sea is salty.");
        assertThat(spoken(Rows.of("Why the sea is salty", 40, points).toned("friendly", "all")))
                .endsWith("That's why the sea is salty.");
        assertThat(spoken(Rows.of("Why the sea is salty", 40, points).asking("Taste it")))
                .endsWith("That is why the sea is salty.", "Taste it");
        assertThat(spoken(Rows.of("How to salt the sea", 40, points))).endsWith("That is how you salt the sea.");
        assertThat(spoken(Rows.of("Why is the sea salty?", 40, points))).endsWith("Reason 7 is a good one to know.");
        assertThat(spoken(Rows.of("Why the sea is salty", 26, points))).endsWith("Reason 7 is a good one to know.");
    }

    @Test
    void says_of_a_bare_topic_that_it_is_thin_and_what_to_do() {
        Script script = written(Rows.of("The water cycle", 30).asking("Drink"));

        assertThat(script.lines()).extracting(Line::text).containsExactly("The water cycle.", "What is it?", "Drink");
        assertThat(codes(script)).containsExactly(Warning.Code.THIN_SCRIPT);
        assertThat(script.warnings().get(0).message()).contains("key_points", "script");
        assertThat(spoken(Rows.of("Marie Curie", 30))).containsExactly("Marie Curie.");
        assertThat(spoken(Rows.of("Three facts about tea", 30))).containsExactly("Facts about tea.");
        assertThat(spoken(Rows.of("!?", 30, "?"))).hasSize(1);
    }

    @Test
    void warns_of_less_than_nine_tenths_with_the_length_there_is() {
        Script script = written(Rows.of("Tea", 30, "It is old", "It is hot"));

        assertThat(codes(script)).containsExactly(Warning.Code.SHORT_SCRIPT);
        assertThat(script.warnings().get(0).message())
                .contains("about %.0f s of the 30 s".formatted(seconds(script)), "more key points");
    }

    @Test
    void goes_over_the_length_only_when_a_single_line_does() {
        String endless = "tea ".repeat(80) + "is good";
        Script line = written(Rows.of("Tea is the drink that " + endless, 5, endless));
        Script opening = written(Rows.of("Tea", 5, endless));
        Script closing = written(Rows.of("Tea " + endless, 6, endless).asking("Drink more tea"));

        assertThat(String.join(" ", line.lines().stream().map(Line::text).toList()))
                .isEqualTo(Words.capitalised(endless) + ".");
        assertThat(codes(line)).contains(Warning.Code.LONG_SCRIPT);
        assertThat(opening.lines()).extracting(Line::text).containsExactly("Tea.");
        assertThat(codes(opening)).contains(Warning.Code.POINTS_LEFT_OUT, Warning.Code.SHORT_SCRIPT);
        assertThat(closing.lines()).extracting(Line::text).containsExactly("Drink more tea");
    }
}
