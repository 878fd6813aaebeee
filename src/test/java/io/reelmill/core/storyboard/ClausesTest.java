package io.reelmill.core.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    @ParameterizedTest
    @CsvSource({"जाता है।, आज", "النحلة؟, ثم", "です。」, 次", "done., Next"})
    void cut_behind_the_full_stops_of_all_scripts(String before, String after) {
        assertThat(Clauses.cost(before, after)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Marino،, ثم", "見ると、, 骨", "'then,', it"})
    void cut_behind_their_commas_rather_than_anywhere(String before, String after) {
        assertThat(Clauses.cost(before, after)).isBetween(0.1, Clauses.cost("any", "word") - 1);
    }

    @ParameterizedTest
    @CsvSource({"山です。, 山です", "है।, है", "It is., It is"})
    void are_headings_without_their_full_stop(String text, String heading) {
        assertThat(Clauses.heading(text)).isEqualTo(heading);
    }
}
