package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftLengthTest {
    /** More than four seconds at the pace. */
    private static final String FOUR = "%s is a word that takes about four seconds to say aloud.";

    @Test
    void drops_closing_remarks_that_find_no_room() {
        assertThat(said(asking("15"), four("Tea"), four("Milk"), four("Water"), four("Sugar"), four("Honey")))
                .containsExactly(four("Tea"), four("Milk"), four("Water"));
    }

    @Test
    void never_drops_a_key_point() {
        assertThat(said(
                        asking("15", "key_points", "Milk|Water"),
                        four("Tea"),
                        four("Milk"),
                        four("Water"),
                        "And nobody knows anything else today."))
                .containsExactly(four("Tea"), four("Milk"), four("Water"));
        assertThatThrownBy(
                        () -> said(asking("10", "key_points", "Milk|Water"), four("Tea"), four("Milk"), four("Water")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> said(
                        asking("10", "key_points", "Milk|Water"),
                        four("Tea"),
                        four("Milk"),
                        four("Salt"),
                        four("Watering")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void refuses_what_is_still_too_long_and_says_by_how_much() {
        assertThatThrownBy(() -> said(asking("10"), four("Tea"), four("Milk"), four("Water")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.perhapsCharged()).isTrue())
                .hasMessage(
                        "The model's script is of no use: it takes about 15 s, which is 5 s or 47 % over the 10 s asked for");
        assertThatThrownBy(() -> said(asking("15"), four("A"), four("B"), four("C"), four("D"), four("E"), four("F")))
                .hasMessageContaining("19 s");
    }

    @Test
    void warns_of_a_telling_that_is_too_short() {
        Script script = Drafts.saying(four("Tea"), four("Milk")).script(asking("30"), new SteadyPace());

        assertThat(script.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.SHORT_SCRIPT);
            assertThat(warning.message()).startsWith("The model said enough for about 10 s of the 30 s asked for");
        });
        assertThat(Drafts.saying(four("Tea"), four("Milk"))
                        .script(asking("10"), new SteadyPace())
                        .warnings())
                .isEmpty();
    }

    @Test
    void joins_lines_that_are_too_short_to_be_seen() {
        assertThat(said(
                        asking("10"),
                        "Tea?",
                        "It is very old, and hot.",
                        "And good.",
                        "Yes.",
                        "People drank it long ago."))
                .containsExactly("Tea? It is very old, and hot. And good. Yes.", "People drank it long ago.");
    }

    private static TopicRequest asking(String duration, String... more) {
        String[] cells = new String[4 + more.length];
        System.arraycopy(new String[] {"topic", "Tea", "duration", duration}, 0, cells, 0, 4);
        System.arraycopy(more, 0, cells, 4, more.length);
        return TopicRequests.verbatim(cells);
    }

    private static String four(String word) {
        return FOUR.formatted(word);
    }

    private static List<String> said(TopicRequest request, String... lines) {
        return Drafts.saying(lines).script(request, new SteadyPace()).lines().stream()
                .map(Line::text)
                .toList();
    }

    @Test
    void joins_lines_until_there_are_no_more_than_were_planned_for() {
        String[] hasty = new String[12];
        for (int at = 0; at < hasty.length; at++) {
            hasty[at] = "Number %d says a word.".formatted(10 + at);
        }

        List<String> said = said(asking("30", "call_to_action", "Drink some."), hasty);

        assertThat(said).as("33 s in lines of 3 s and their pauses").hasSize(9);
        assertThat(String.join(" ", said)).isEqualTo(String.join(" ", hasty) + " Drink some.");
        assertThat(said).last().isEqualTo("Drink some.");
    }
}
