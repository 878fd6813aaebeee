package io.reelmill.core.topic;

import static io.reelmill.core.topic.Readings.accepted;
import static io.reelmill.core.topic.Readings.problems;
import static io.reelmill.core.topic.Readings.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRequestTextTest {
    @Test
    void takes_topics_of_up_to_500_characters_whatever_their_width() {
        String widest = "🐝".repeat(499) + "a";
        assertThat(accepted("topic", widest).topic()).isEqualTo(widest);
        assertThat(problems("topic", widest + "b"))
                .singleElement()
                .asString()
                .contains("1 to 500 characters; this has 501")
                .contains("🐝…'");
    }

    @Test
    void makes_one_visible_line_of_a_topic() {
        assertThat(accepted("topic", "Why\r\nbees \u00A0 dance\n").topic()).isEqualTo("Why bees dance");
        assertThat(accepted("topic", "\u202EBe\u200Bes\u2069 \uFEFFda\u200Dnce").topic())
                .isEqualTo("Bees dance");
        assertThat(accepted("topic", "Family 👩\u200D👩\u200D👧").topic())
                .as("joined emoji stay joined")
                .isEqualTo("Family 👩\u200D👩\u200D👧");
        assertThat(accepted("topic", "Bees", "key_points", "a\u200Bb|\u200B|c").keyPoints())
                .containsExactly("ab", "c");
    }

    @Test
    void refuses_control_characters_in_any_cell() {
        assertThat(problems(
                        "id", "a\u0007",
                        "topic", "Bees\u0000",
                        "tone", "war\u001Bm",
                        "platform", "x\u0007"))
                .hasSize(4)
                .allMatch(problem -> problem.endsWith("text without control characters"))
                .anyMatch(problem -> problem.contains("'Bees\uFFFD'"));
    }

    @Test
    void takes_at_most_20_points_of_at_most_300_characters() {
        String twenty = "p|".repeat(20);
        assertThat(accepted("topic", "Bees", "key_points", twenty).keyPoints()).hasSize(20);
        assertThat(problems("topic", "Bees", "key_points", twenty + "p")).hasSize(1);
        String longest = "p".repeat(300);
        assertThat(accepted("topic", "Bees", "key_points", longest).keyPoints()).containsExactly(longest);
        assertThat(problems("topic", "Bees", "key_points", longest + "p"))
                .singleElement()
                .asString()
                .contains("at most 20 points of at most 300 characters");
    }

    @Test
    void takes_scripts_of_up_to_20000_characters() {
        assertThat(accepted("topic", "Bees", "script", "b".repeat(20_000)).script())
                .isPresent();
        assertThat(problems("topic", "Bees", "script", "b".repeat(20_001)))
                .singleElement()
                .asString()
                .contains("1 to 20000 characters; this has 20001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u200Bb"})
    void refuses_ids_that_cannot_come_back_as_they_are(String id) {
        assertThat(rejected("topic", "Bees", "id", id).id()).isEqualTo("7");
    }

    @Test
    void takes_ids_of_up_to_100_characters() {
        assertThat(accepted("topic", "Bees", "id", "i".repeat(100)).id()).hasSize(100);
        assertThat(rejected("topic", "Bees", "id", "i".repeat(101)).id())
                .as("an id of the line stands in")
                .isEqualTo("7");
    }
}
