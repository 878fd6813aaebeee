package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.script.Knowledge;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Script;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequests;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of a user's own text, and of what is known of a bare topic. */
class NotesTest {
    private static final String BEES = """
            <!-- notes/bees.md -->
            # The dance that finds flowers

            A scout comes home. She has found **lavender**, 3.5 km away
            to the south-west.

            ## The message
            <!-- check this
            again -->
            - Her angle shows the direction.
            - Her time shows the [distance](https://example.org), 1 second for each kilometre.

            ```
            no code
            ```
            | no | table |
            > It is a language.
            """;

    private static Script written(String topic, int duration, String notes) {
        return written(topic, duration, notes, Planned.NOTHING_KNOWN);
    }

    private static Script written(String topic, int duration, String notes, Knowledge knowledge) {
        return new PlannerScriptWriter(Lexicon.load(), knowledge)
                .write(
                        notes.isEmpty()
                                ? TopicRequests.verbatim("topic", topic, "duration", "" + duration, "seed", "0")
                                : TopicRequests.verbatim(
                                        "topic", topic, "duration", "" + duration, "seed", "0", "notes", notes),
                        Rows.PACE)
                .goods();
    }

    private static List<String> spoken(Script script) {
        return script.lines().stream().map(Line::text).toList();
    }

    @Test
    void tells_notes_as_they_stand_with_file_and_line_and_every_figure() {
        Script script = written("Why honey bees dance", 60, BEES);

        assertThat(script.lines())
                .extracting(line -> line.source() + " " + line.text())
                .containsExactly(
                        "notes:notes/bees.md#1 The dance that finds flowers.",
                        "notes:notes/bees.md#3 A scout comes home.",
                        "notes:notes/bees.md#3 She has found lavender, 3.5 km away to the south-west.",
                        "notes:notes/bees.md#6 The message.",
                        "notes:notes/bees.md#9 Her angle shows the direction.",
                        "notes:notes/bees.md#10 Her time shows the distance, 1 second for each kilometre.",
                        "notes:notes/bees.md#16 It is a language.");
        assertThat(script.lines().get(0).role()).isEqualTo(Line.Role.HOOK);
    }

    @Test
    void tells_bullets_alone_like_key_points() {
        Script script = written("How paper is made", 60, "1. Wood is ground\n2. Water is added\n3. Sheets are pressed");

        assertThat(spoken(script))
                .containsExactly(
                        "How is paper made?",
                        "First, wood is ground.",
                        "Next, water is added.",
                        "Finally, sheets are pressed.");
        assertThat(script.lines()).extracting(Line::source).containsExactly("topic", "notes#1", "notes#2", "notes#3");
    }

    @Test
    void opens_with_the_topic_where_the_heading_only_repeats_it_and_leaves_front_matter_out() {
        assertThat(spoken(written("Tea", 30, "---\ndraft: yes\n---\n# Tea\nIt is old.")))
                .containsExactly("Tea. It is old.");
    }

    @Test
    void a_line_of_two_names_both_sources() {
        assertThat(written("Tea", 30, "It is old.").lines())
                .extracting(Line::source)
                .containsExactly("topic, notes#1");
    }

    @Test
    void says_what_of_the_notes_found_no_room() {
        Script script = written("Why honey bees dance", 12, BEES);

        assertThat(script.warnings()).extracting(Warning::code).contains(Warning.Code.POINTS_LEFT_OUT);
        assertThat(script.warnings().get(0).message()).contains("'It is a language.'");
    }

    @Test
    void tells_of_a_bare_topic_what_is_known_and_of_others_nothing() {
        Knowledge helium = topic -> topic.equals("Helium")
                ? Optional.of(new Knowledge.Known(
                        Optional.of("Helium"),
                        List.of(
                                new Knowledge.Fact(
                                        "Helium is light.", "elements:helium", Optional.of("What is helium?")),
                                new Knowledge.Fact("It is a gas.", "elements:helium"),
                                new Knowledge.Fact("It was seen in the Sun.", "elements:helium"))))
                : Optional.empty();

        Script known = written("Helium", 30, "", helium);
        assertThat(spoken(known))
                .containsExactly("What is helium?", "Helium is light.", "It is a gas.", "And it was seen in the Sun.");
        assertThat(known.lines()).extracting(Line::source).contains("topic", "elements:helium");
        assertThat(known.warnings()).extracting(Warning::code).containsExactly(Warning.Code.SHORT_SCRIPT);
        assertThat(written("Helium", 6, "", helium).warnings())
                .extracting(Warning::code)
                .doesNotContain(Warning.Code.POINTS_LEFT_OUT);
        assertThat(written("Neon lights", 30, "", helium).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.THIN_SCRIPT);
        assertThat(spoken(written("Helium", 30, "It lifts balloons.", helium)))
                .containsExactly("Helium. It lifts balloons.");
    }

    @Test
    void puts_a_title_before_a_fact_that_answers_no_question() {
        Knowledge holes = topic -> Optional.of(new Knowledge.Known(
                Optional.empty(), List.of(new Knowledge.Fact("It is a region of space.", "wordnet:black hole"))));

        assertThat(spoken(written("Black hole", 30, "", holes)))
                .containsExactly("Black hole.", "It is a region of space.");
    }
}
