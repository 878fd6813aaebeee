package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that are spelled show as capitals with a point: {@code F. B. I.} */
class NormaliserTest {
    private final Normaliser normaliser = new Normaliser();

    @ParameterizedTest
    @CsvFileSource(resources = "spoken.csv", delimiter = '|')
    void speaks_what_is_written(String written, String spoken) {
        assertThat(said(written)).isEqualTo(spoken == null ? "" : spoken);
    }

    @Test
    void keeps_every_written_word_in_its_order() {
        List<SpokenWord> words = normaliser.spoken("  In\u00a02024, we — all of us 🎉 — spent $3.5 million! ");

        assertThat(words.stream().map(SpokenWord::written))
                .containsExactly("In", "2024,", "we", "—", "all", "of", "us", "🎉", "—", "spent", "$3.5", "million!");
        assertThat(words.stream().filter(SpokenWord::silent).map(SpokenWord::written))
                .containsExactly("—", "🎉", "—");
        assertThat(said(words.get(11))).isEqualTo("million dollars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "🎉 🚀", "...", "日本語", "Привет мир", "مرحبا", "* * *", "\"\"", "&", "()"})
    void stays_silent_where_nothing_can_be_spoken(String line) {
        assertThat(said(line)).isIn("", "and");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "pauses.csv", delimiter = '|')
    void pauses_where_the_punctuation_does(String line, String pauses) {
        assertThat(normaliser.spoken(line).stream()
                        .map(word -> word.pause().name().substring(0, 1))
                        .collect(Collectors.joining()))
                .isEqualTo(pauses);
    }

    private String said(String line) {
        return normaliser.spoken(line).stream()
                .filter(word -> !word.silent())
                .map(NormaliserTest::said)
                .collect(Collectors.joining(" "));
    }

    private static String said(SpokenWord word) {
        return word.tokens().stream()
                .map(token -> token.phones().isEmpty() ? token.text() : token.text() + ".")
                .collect(Collectors.joining(" "));
    }
}
