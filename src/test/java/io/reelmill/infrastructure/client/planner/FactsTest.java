package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Knowledge.Fact;
import io.reelmill.core.script.Knowledge.Known;
import io.reelmill.core.script.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which order what is known of a thing is told. */
class FactsTest {
    private static final Known ICELAND = new Known(
            Optional.of("Iceland"),
            List.of(
                    new Fact("Iceland is a country.", "book", Optional.of("Where is Iceland?")),
                    new Fact("Its capital is Reykjavík.", "book", Optional.of("What is the capital of Iceland?")),
                    new Fact("Its highest point is white.", "book")));

    private static List<String> told(Known known, int variety) {
        Material material = new Facts(known, variety).material(new Line("Iceland.", "topic", Line.Role.HOOK));
        return java.util.stream.Stream.concat(
                        material.opening().stream().map(Line::text),
                        material.points().stream().map(Point::text))
                .toList();
    }

    @Test
    void asks_what_the_next_fact_answers_or_begins_with_the_most_remarkable_one() {
        assertThat(told(ICELAND, 0))
                .containsExactly(
                        "Where is Iceland?",
                        "Iceland is a country.",
                        "Its capital is Reykjavík.",
                        "Its highest point is white.");
        assertThat(told(ICELAND, 1))
                .containsExactly(
                        "What is the capital of Iceland?",
                        "Its capital is Reykjavík.",
                        "It is a country.",
                        "Its highest point is white.");
        assertThat(told(ICELAND, 2))
                .containsExactly("Iceland's highest point is white.", "It is a country.", "Its capital is Reykjavík.");
    }

    @Test
    void opens_with_the_topic_where_no_fact_asks_or_stands_out() {
        Known hole = new Known(Optional.empty(), List.of(new Fact("It is the only one.", "words")));

        assertThat(told(hole, 5)).containsExactly("Iceland.", "It is the only one.");
    }
}
