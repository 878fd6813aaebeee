package io.reelmill.infrastructure.client.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sea keeps no diary. # It writes on sand, and lets the tide turn the page.",
                "Dr. Smith met Mrs. Jones at 5 p.m. on St. James St. yesterday.",
                "It costs 3.50 euros. # That is 1.2 times as much.",
                "\"Stop!\" she said. # \"Why?\" he asked.",
                "He said \"Go.\" # Then he left.",
                "Well... maybe not. # Or so…",
                "Wait… # What was that?",
                "See https://example.org/a.b?c=d. # It is all there.",
                "Visit example.com today! # Really?! # Yes.",
                "The U.S. Army came. # It left the U.S. # It never came back.",
                "J. R. R. Tolkien wrote it, e.g. the songs, i.e. all of them. # No. 5 is the best.",
                "No. # Never.",
                "1. Wash the rice. # 2. Cook it.",
                "It ended in 30. # Nobody noticed.",
                "(It rained.) # We went in.",
                "Mark it with an asterisk (*). # Done",
                "كيف حالك؟ # بخير. # شكرا",
                "यह सच है। # वह भी। # हाँ?",
            })
    void ends_a_sentence_where_a_reader_would(String text) {
        List<String> expected = Arrays.stream(text.split(" # ")).toList();

        assertThat(Sentences.split(text.replace(" # ", " "))).isEqualTo(expected);
    }

    @Test
    void cuts_a_long_sentence_at_a_clause_without_changing_a_word() {
        String text =
                "The light that leaves the sun takes a little more than eight minutes to get here, and in that time the earth "
                        + "has moved some fifteen thousand kilometres along its way, so we always see a sun that was.";

        List<String> lines = Sentences.split(text);

        assertThat(String.join(" ", lines)).isEqualTo(text);
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split(" ")).hasSizeLessThanOrEqualTo(30));
        assertThat(lines.get(0)).endsWith(",");
    }

    @Test
    void leaves_a_long_sentence_whole_that_has_no_clause() {
        String text = IntStream.range(0, 35).mapToObj(at -> "word" + at).collect(Collectors.joining(" ")) + ".";

        assertThat(Sentences.split(text)).containsExactly(text);
    }

    @Test
    void takes_an_empty_line_for_an_end_and_a_line_break_for_a_space() {
        assertThat(Sentences.split("The sea\nkeeps no diary\r\n\r\nIt writes on sand"))
                .containsExactly("The sea keeps no diary", "It writes on sand");
    }

    @Test
    void ends_sentences_that_have_no_space_behind_them() {
        assertThat(Sentences.split("高い山です。3,776メートル！？「登る。」と言った。本当？"))
                .containsExactly("高い山です。", "3,776メートル！？", "「登る。」と言った。", "本当？");
    }
}
