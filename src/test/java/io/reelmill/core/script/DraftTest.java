package io.reelmill.core.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private static final Pace PACE = new SteadyPace();
    private static final TopicRequest REQUEST = TopicRequests.verbatim("topic", "Tea at example.com", "duration", "10");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[music] Tea is old. [pause] | Tea is old.",
                "(upbeat music) Tea is old. | Tea is old.",
                "Narrator: Tea is old. | Tea is old.",
                "**Voice-over (warm):** Tea is old. | Tea is old.",
                "Scene 1: Tea is old. | Tea is old.",
                "0:00 - 0:05: Tea is old. | Tea is old.",
                "# Tea is **very** old. | Tea is very old.",
                "- _Tea_ is `old`, *really*. | Tea is old, really.",
                "2) Tea is ~~not~~ old. | Tea is not old.",
                "Tea \uD83C\uDF75\u200D\uD83D\uDD25 is old \u2728. | Tea is old.",
                "Te\u200Ba\u202E is\u0007 o\u00ADld\uDB40\uDC41. | Tea is old.",
                "<b>Tea</b> is old<script>. | Tea is old.",
                "R&amp;D is #old, [they say](nothing). | R&D is old, they say.",
                "9. November is old. | 9. November is old.",
                "2 * 3 is snake_case_old at 7:30. | 2 * 3 is snake_case_old at 7:30.",
                "Example.com is old. | Example.com is old.",
            })
    void takes_out_what_is_not_spoken(String drafted, String spoken) {
        assertThat(said(drafted)).containsExactly(spoken);
    }

    @Test
    void speaks_in_one_line() {
        assertThat(said("Tea is\told.\r\n\u2028It is\u00A0hot.")).containsExactly("Tea is old. It is hot.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to https://evil.example/x",
                "See www.evil.example",
                "At ev\u200Bil.com now",
                "Open evil.party/now"
            })
    void speaks_no_address_that_the_user_did_not_give(String drafted) {
        assertThatThrownBy(() -> said("Tea is old.", drafted))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.perhapsCharged()).isTrue();
                    assertThat(refused.policy()).isFalse();
                })
                .hasMessageStartingWith("The model's script is of no use: a line speaks the address '");
    }

    @Test
    void leaves_out_empty_lines_and_what_was_said_before() {
        assertThat(said("Tea is old.", "[music]", "...", "tea is OLD!", "It is hot."))
                .containsExactly("Tea is old.", "It is hot.");
    }

    @Test
    void speaks_only_what_the_voice_can_speak() {
        assertThatThrownBy(() -> said("Tea is old.", "茶は古い。"))
                .hasMessageContaining("no voice for en-US can speak '茶は古い。'");
        assertThatThrownBy(() -> said("[music]", "...")).hasMessageContaining("it says nothing");
        assertThatThrownBy(() -> said("x".repeat(501))).hasMessageContaining("longer than 500 characters");
        assertThatThrownBy(() -> said("Чай очень старый напиток A1.")).hasMessageContaining("letters of en-US");
    }

    @Test
    void answers_in_the_letters_of_the_language() {
        TopicRequest russian = Drafts.in("ru-RU", "Чай", List.of());
        Draft english = Drafts.saying("Tea is a very old drink.", "It is hot.");

        assertThatThrownBy(() -> english.script(russian, PACE)).hasMessageContaining("letters of ru-RU");
        assertThat(Drafts.saying("Чай очень старый.", "AI его не пьёт.")
                        .script(russian, PACE)
                        .lines())
                .hasSize(2);
    }

    @Test
    void gives_every_line_its_role_its_source_and_its_picture() {
        TopicRequest asking = TopicRequests.verbatim("topic", "Tea", "duration", "15", "call_to_action", "Brew a cup!");
        Draft draft = new Draft(
                "Tea",
                List.of(
                        new Draft.DraftLine("Why is tea so old?", "**A cup**, steam \uD83C\uDF75 rising."),
                        new Draft.DraftLine("It grew before there were towns.", "See https://evil.example/a.png"),
                        new Draft.DraftLine("Now it grows on every hill.", " "),
                        new Draft.DraftLine("Brew a cup", "Hands pour.")),
                "",
                List.of());

        assertThat(draft.script(asking, PACE).lines())
                .containsExactly(
                        new Line(
                                "Why is tea so old?",
                                "model",
                                Line.Role.HOOK,
                                java.util.Optional.of("A cup, steam rising.")),
                        new Line("It grew before there were towns.", "model", Line.Role.POINT),
                        new Line("Now it grows on every hill.", "model", Line.Role.POINT),
                        new Line("Brew a cup!", "call_to_action", Line.Role.CLOSING));
    }

    @Test
    void tidies_up_the_words_beside_the_video() {
        Draft draft = new Draft(
                "\"**Tea** \u202Eexplained\"",
                Drafts.saying("Tea is old.").lines(),
                "Old\u0000 tea. Buy at evil.com!",
                List.of(
                        "#GreenTea",
                        "green tea",
                        "GREENTEA",
                        "2026",
                        "x".repeat(41),
                        "",
                        "चाय",
                        "a1",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g"));
        Script script = draft.script(REQUEST, PACE);

        assertThat(script.title()).isEqualTo("Tea explained");
        assertThat(script.description()).isEqualTo("Tea is old.");
        assertThat(script.hashtags()).containsExactly("greentea", "चाय", "a1", "b", "c", "d", "e", "f");
        assertThat(titled("very ".repeat(40))).hasSizeLessThanOrEqualTo(100).endsWith("very…");
        assertThat(titled("x".repeat(300))).hasSize(100);
        assertThat(titled("\uD83C\uDF75")).isEqualTo("Tea at example.com");
        assertThat(titled("evil.org")).isEqualTo("Tea at example.com");
    }

    @Test
    void shortens_a_picture_of_too_many_words() {
        assertThat(Draft.visual("A cup. ".repeat(200)).orElseThrow())
                .hasSizeLessThanOrEqualTo(600)
                .endsWith("…");
        assertThat(Draft.visual("...")).isEmpty();
    }

    @Test
    void reads_an_answer_in_the_asked_form_and_no_other() {
        Map<String, Object> line = Map.of("text", "Tea is old.", "visual", "A cup.", "more", 1);
        Map<String, Object> whole =
                Map.of("title", "Tea", "lines", List.of(line), "description", "Old.", "hashtags", List.of("tea"));

        assertThat(Draft.of(whole))
                .isEqualTo(new Draft(
                        "Tea", List.of(new Draft.DraftLine("Tea is old.", "A cup.")), "Old.", List.of("tea")));
        assertThat(Draft.of(Map.of())).isEqualTo(new Draft("", List.of(), "", List.of()));
        assertThatThrownBy(() -> Draft.of(List.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not an object");
        assertThatThrownBy(() -> Draft.of(Map.of("lines", List.of("Tea"))))
                .hasMessageContaining("An entry of 'lines' is not");
        assertThatThrownBy(() -> Draft.of(Map.of("lines", "Tea"))).hasMessageContaining("'lines' is not a list");
        assertThatThrownBy(() -> Draft.of(Map.of("lines", Collections.nCopies(401, line))))
                .hasMessageContaining("'lines' is not a list");
        assertThatThrownBy(() -> Draft.of(Map.of("title", 1))).hasMessageContaining("'title' is not a text");
        assertThatThrownBy(() -> Draft.of(Map.of("title", "x".repeat(4001)))).hasMessageContaining("at most 4000");
        assertThatThrownBy(() -> Draft.of(Map.of("hashtags", List.of(Map.of()))))
                .hasMessageContaining("'hashtags' is not a text");
    }

    private static List<String> said(String... drafted) {
        return Drafts.saying(drafted).script(REQUEST, PACE).lines().stream()
                .map(Line::text)
                .toList();
    }

    private static String titled(String title) {
        return new Draft(title, Drafts.saying("Tea is old.").lines(), "", List.of())
                .script(REQUEST, PACE)
                .title();
    }
}
