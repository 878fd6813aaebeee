package io.reelmill.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "titel, ''",
        "topics, topic",
        "lang, language",
        "keypoints, key_points",
        "Call To Acton, call_to_action",
        "colour, ''",
        "x, ''",
        "vioce, ''",
        "voise, voice"
    })
    void finds_the_column_that_was_meant(String typed, String meant) {
        assertThat(Spelling.nearest(typed, Column.labels()).orElse("")).isEqualTo(meant);
    }

    @Test
    void finds_nothing_near_a_very_long_word() {
        assertThat(Spelling.nearest("t".repeat(1_000_000), Column.labels())).isEmpty();
    }

    @Test
    void takes_dash_underscore_space_and_case_alike() {
        assertThat(Column.named(" Key - points")).contains(Column.KEY_POINTS);
        assertThat(Column.named("CALL-to_Action")).contains(Column.CALL_TO_ACTION);
        assertThat(Column.named("")).isEmpty();
    }
}
