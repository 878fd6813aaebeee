package io.reelmill.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
    @Test
    void nothing_in_a_line_can_move_the_cursor_or_turn_the_text() {
        assertThat(Printable.oneLine("a\u001b[2Jb\r\nc\u0000d\u2028e\u202ef\u200bg\ud800h\u009bi"))
                .isEqualTo("a [2Jb  c d efg h i");
    }

    @Test
    void words_that_need_joiners_keep_them() {
        assertThat(Printable.oneLine(" می\u200cخواهم 👩\u200d🚀 ")).isEqualTo("می\u200cخواهم 👩\u200d🚀");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "寿司, 4", "e\u0301, 1", "\uff21, 2", "'', 0"})
    void width_counts_cells(String text, int cells) {
        assertThat(Printable.width(text)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"abcdef, 6, abcdef", "abcdefg, 6, abcde…", "abc def, 5, abc…", "寿司寿司, 6, 寿司…", "寿司, 2, …"})
    void what_is_too_long_ends_in_an_ellipsis(String text, int cells, String shortened) {
        assertThat(Printable.shortened(text, cells)).isEqualTo(shortened);
        assertThat(Printable.width(shortened)).isLessThanOrEqualTo(cells);
    }

    @Test
    void padding_counts_cells_too() {
        assertThat(Printable.padded("寿司", 6)).isEqualTo("寿司  ");
        assertThat(Printable.padded("abc", 2)).isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "-5, 0 s", "59, 59 s", "125, 2 min 05 s", "3599, 59 min 59 s", "4805, 1 h 20 min"})
    void durations_are_told_in_two_units(long seconds, String told) {
        assertThat(Durations.spoken(Duration.ofSeconds(seconds))).isEqualTo(told);
    }
}
