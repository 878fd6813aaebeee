package io.reelmill.infrastructure.client.planner;

import static io.reelmill.infrastructure.client.planner.Planned.WRITER;
import static io.reelmill.infrastructure.client.planner.Planned.codes;
import static io.reelmill.infrastructure.client.planner.Planned.spoken;
import static io.reelmill.infrastructure.client.planner.Planned.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Warning;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerScriptWriterTest {
    @Test
    void writes_english_only() {
        assertThat(WRITER.capabilities().provider()).isEqualTo("planner");
        assertThat(WRITER.capabilities().serves("en-GB")).isTrue();
        assertThat(WRITER.capabilities().serves("de")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The telescope | Built in 1889 | It was built in 1889.",
                "The telescope | Made of glass | It is made of glass.",
                "Telescopes | Made of glass | They are made of glass.",
                "The telescope | Looks far back in time | Looks far back in time.",
                "The whale | Eats worms | It eats worms.",
                "The whale | Rich in iron | It is rich in iron.",
                "The tunnel | 57 km long | It is 57 km long.",
                "The inventor | Born in 1867 | Born in 1867.",
                "Marie Curie | Honoured in Stockholm | Honoured in Stockholm.",
                "The heart | Four chambers | There are four chambers.",
                "The heart | 29.5 days | 29.5 days.",
                "The heart | It beats. It never rests | It beats. It never rests.",
                "The heart | - A pump | A pump.",
                "The heart | Step 2: It beats | It beats.",
                "The heart | iPods are old | iPods are old.",
                "The heart | What a pump! | What a pump!",
            })
    void repairs_a_fragment_only_where_it_is_safe(String topic, String point, String line) {
        List<String> lines = spoken(Rows.of(topic, 20, point));

        assertThat(String.join(" ", lines)).isEqualTo(topic + ". " + line);
    }

    @Test
    void counts_steps_but_not_reasons() {
        assertThat(spoken(Rows.of("How paper is made", 30, "Wood is ground", "Water is added", "Sheets are pressed")))
                .containsExactly(
                        "How is paper made?",
                        "First, wood is ground.",
                        "Next, water is added.",
                        "Finally, sheets are pressed.");
        assertThat(spoken(Rows.of("How paper is made", 30, "Wood is ground", "Sheets are pressed")))
                .endsWith("First, wood is ground.", "Then sheets are pressed.");
        assertThat(spoken(Rows.of("How paper is made", 30, "First, wood is ground", "Sheets are pressed")))
                .endsWith("First, wood is ground.", "Sheets are pressed.");
        assertThat(spoken(Rows.of("Why paper burns", 30, "It is dry", "It is thin")))
                .containsExactly("Why does paper burn?", "It is dry.", "It is thin.");
    }

    @Test
    void keeps_the_capital_of_a_name_after_a_word_of_its_own() {
        assertThat(spoken(Rows.of("Great minds", 30, "Curie found radium", "Einstein bent space")))
                .endsWith("And Einstein bent space.");
        assertThat(spoken(Rows.of("Great minds", 30, "They read", "DNA is read too")))
                .endsWith("And DNA is read too.");
        assertThat(spoken(Rows.of("Great minds", 30, "They read", "Golden Gate Bridge opens late")))
                .endsWith("And Golden Gate Bridge opens late.");
        assertThat(spoken(Rows.of("Great minds", 30, "They use zorbles", "Zorbles can help")))
                .endsWith("And zorbles can help.");
    }

    @Test
    void speaks_the_call_to_action_word_for_word_as_the_last_line() {
        Script script = written(Rows.of("Tea", 20, "It is old", "It is hot").asking(" Brew a cup tonight "));
        Line last = script.lines().get(script.lines().size() - 1);

        assertThat(last).isEqualTo(new Line("Brew a cup tonight", "call_to_action", Line.Role.CLOSING));
    }

    @Test
    void speaks_a_script_word_for_word_and_nothing_else() {
        String text = "The sea keeps no diary. It writes on sand,\nand lets the tide turn the page. No. Yes. Or maybe.";
        Script script =
                written(Rows.of("A verse", 15, "A point").asking("Buy it").saying(text));

        assertThat(String.join(" ", script.lines().stream().map(Line::text).toList()))
                .isEqualTo(text.replace('\n', ' '));
        assertThat(script.lines()).extracting(Line::source).containsOnly("script");
        assertThat(script.lines()).extracting(Line::text).contains("No. Yes. Or maybe.");
        assertThat(script.warnings()).isEmpty();
        assertThat(codes(written(Rows.of("A verse", 5).saying(text)))).containsExactly(Warning.Code.LONG_SCRIPT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How green tea is made | GreenTea,Education,Learning",
                "The Golden Gate Bridge | GoldenGateBridge,Education,Learning",
                "AI | AI,Education,Learning",
                "Why do we dream? | Dream,Education,Learning",
                "Zoë's café & bar | ZoëCafé,Bar,Education",
                "10 | Education,Learning,Explained",
                "Vincent van Gogh | VincentVanGogh,Education,Learning",
                "Habits for better sleep | BetterSleep,Education,Learning",
                "Train or plane from Paris to London | Train,Plane,Paris,London,Education",
                "How to bake a simple loaf | Loaf,Education,Learning",
                "Why the sky is blue | Sky,Education,Learning",
                "What to do in the first minutes of a stroke | Stroke,Education,Learning",
            })
    void tags_with_the_words_of_topic_and_category(String topic, String tags) {
        assertThat(written(Rows.of(topic, 20, "It is so")).hashtags())
                .containsExactlyElementsOf(Arrays.asList(tags.split(",")));
    }

    @Test
    void describes_with_what_is_spoken_and_shortens_a_title_between_words() {
        Script script = written(Rows.of("Why " + "very ".repeat(30) + "old tea is good", 60, "It is old", "It is hot"));

        assertThat(script.title()).hasSizeLessThanOrEqualTo(100).endsWith("very very");
        assertThat(script.lines().stream().map(Line::text).toList())
                .anySatisfy(line -> assertThat(script.description()).contains(line));
    }
}
