package io.reelmill.infrastructure.client.planner;

import static io.reelmill.infrastructure.client.planner.Planned.spoken;
import static io.reelmill.infrastructure.client.planner.Planned.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With which line a script opens, and under which title. */
class OpeningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How green tea is made | How is green tea made?",
                "how bread rises | How does bread rise?",
                "Why honey bees dance | Why do honey bees dance?",
                "Why is the sky blue | Why is the sky blue?",
                "Why cats have whiskers | Why do cats have whiskers?",
                "Why the price of apples rises | Why does the price of apples rise?",
                "How Marie Curie discovered radium | How did Marie Curie discover radium?",
                "Why cats and dogs fight | Why do cats and dogs fight?",
                "How the brain has evolved | How has the brain evolved?",
                "Where rivers begin | Where do rivers begin?",
                "What makes bread rise | What makes bread rise?",
                "What black holes are | What are black holes?",
                "How stars are born | How are stars born?",
                "How credit scores work | How do credit scores work?",
                "How the heart pumps blood | How does the heart pump blood?",
                "Photosynthesis: how plants eat light | Photosynthesis: how do plants eat light?",
                "Black holes explained | What are black holes?",
                "Who built the pyramids? | Who built the pyramids?",
                "Why we sleep | Why do we sleep?",
                "Why the kettle sings | Why does the kettle sing?",
                "Explain why the sea is salty | Why is the sea salty?",
                "A short video about how soap works | How does soap work?",
                "How big the universe is | How big the universe is.",
                "Why bread baked at home tastes better | Why bread baked at home tastes better.",
                "Why people who exercise sleep better | Why people who exercise sleep better.",
                "Why the sky is blue and sunsets are red | Why the sky is blue and sunsets are red.",
                "Which | Which.",
                "When to plant tomatoes | When to plant tomatoes.",
                "The water cycle | The water cycle.",
                "Stop! | Stop!",
            })
    void opens_with_the_topic_as_its_own_question_where_that_is_certain(String topic, String hook) {
        assertThat(written(Rows.of(topic, 20, "It is a point", "It is another")).hook())
                .startsWith(hook);
    }

    @Test
    void keeps_its_promise_of_a_number_or_makes_none() {
        Rows three = Rows.of("3 facts about tea", 30, "It is old", "It is hot");

        assertThat(written(three).title()).isEqualTo("Facts about tea");
        assertThat(written(three).hook()).isEqualTo("Facts about tea.");
        assertThat(written(Rows.of("2 facts about tea", 30, "It is old", "It is hot"))
                        .hook())
                .isEqualTo("2 facts about tea.");
        assertThat(written(Rows.of("24 hours in Rome", 30, "It is old")).hook()).isEqualTo("24 hours in Rome.");
    }

    @Test
    void varies_the_opening_by_the_seed_and_keeps_it_for_the_same_seed() {
        Rows row =
                Rows.of("Why cats purr", 20, "They are calm", "They are hurt").toned("playful", "children");
        List<String> hooks = LongStream.range(0, 20)
                .mapToObj(seed -> written(row.seeded(seed)).hook())
                .distinct()
                .toList();

        assertThat(hooks)
                .containsExactly(
                        "Why do cats purr?",
                        "Cats purr. Why?",
                        "Cats purr. But why?",
                        "There is a reason why cats purr.",
                        "This is why cats purr.",
                        "One question: why do cats purr?",
                        "Here's why cats purr.");
        assertThat(written(row.seeded(3))).isEqualTo(written(row.seeded(3)));
    }

    @Test
    void opens_a_list_with_a_point_that_carries_a_contrast() {
        Rows row = Rows.of(
                "Remote work", 20, "Offices cost money", "Trust is cheap, but hard to build", "Homes are quiet");
        List<String> hooks = LongStream.range(0, 20)
                .mapToObj(seed -> written(row.seeded(seed)).hook())
                .distinct()
                .toList();

        assertThat(hooks).containsExactly("Trust is cheap, but hard to build.");
        assertThat(LongStream.range(0, 20).mapToObj(seed -> spoken(row.seeded(seed))))
                .allSatisfy(lines -> assertThat(lines)
                        .filteredOn(line -> line.contains("rust is cheap"))
                        .hasSize(1));
    }

    @Test
    void asks_no_question_of_people_who_know() {
        Rows row = Rows.of("How a bridge carries load", 20, "It bends", "It holds");

        assertThat(written(row.toned("serious", "engineers")).hook()).isEqualTo("How a bridge carries load.");
        assertThat(written(row.toned("serious", "children")).hook()).isEqualTo("How does a bridge carry load?");
    }
}
