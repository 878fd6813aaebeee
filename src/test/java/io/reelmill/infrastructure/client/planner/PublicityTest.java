package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.topic.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicityTest {
    private static Line line(String text, String source) {
        return new Line(text, source, Line.Role.HOOK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iceland | Where is Iceland? | Where is Iceland?",
                "Train or plane | Train or plane? | Train or plane?",
                "Octopuses in numbers | An octopus has three hearts. | An octopus has three hearts",
                "Remote work | Trust is cheap, but hard to build. | Remote work",
                "The water cycle | A closer look at the water cycle. | The water cycle",
            })
    void titles_a_name_with_the_opening_that_says_more_of_it(String topic, String hook, String title) {
        assertThat(Publicity.title(topic, List.of(line(hook, "topic")), true)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge that sings when the wind comes from the north: a story of steel, stone and a stubborn engineer "
                        + "| The bridge that sings when the wind comes from the north",
                "Bridges sing. They do so when the wind comes from the north and nobody in the valley knows why | Bridges sing",
                "Why the bridge that was built by a stubborn engineer sings when wind comes from the | Why the bridge that was"
                        + " built by a stubborn engineer sings when wind comes from the",
                "Why the bridge that was built by a stubborn engineer long ago sings when the wind of autumn comes from the north "
                        + "| Why the bridge that was built by a stubborn engineer long ago sings when the wind of autumn comes",
            })
    void shortens_a_title_where_its_sense_ends_and_never_within_a_word(String topic, String title) {
        assertThat(Publicity.title(topic, List.of(line("So.", "topic")), false)).isEqualTo(title);
    }

    @Test
    void titles_a_topic_of_characters_that_take_two_places_each() {
        assertThat(Publicity.title("𠮷".repeat(60), List.of(line("So.", "topic")), false))
                .isEqualTo("𠮷".repeat(60));
        assertThat(Publicity.title("𠮷".repeat(90), List.of(line("So.", "topic")), false))
                .isEqualTo("𠮷".repeat(70));
    }

    @Test
    void names_whose_word_it_is_where_it_is_not_the_users() {
        assertThat(Publicity.description(
                        List.of(line("Where is Iceland?", "topic"), line("It is in the north.", "factbook:Iceland")),
                        Platform.YOUTUBE))
                .isEqualTo("Where is Iceland? It is in the north. Source: The World Factbook.");
        assertThat(Publicity.description(List.of(line("Tea is old.", "key_points[1]")), Platform.X))
                .isEqualTo("Tea is old.");
    }
}
