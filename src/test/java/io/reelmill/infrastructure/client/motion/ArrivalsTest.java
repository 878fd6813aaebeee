package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.narration.Word;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final List<Word> SPOKEN = List.of(
            new Word("Every", 0.5, 0.8),
            new Word("octopus,", 1.0, 1.4),
            new Word("has", 1.5, 1.6),
            new Word("three", 1.7, 2.0),
            new Word("hearts.", 2.2, 2.6));

    @Test
    void bring_words_just_before_they_are_heard() {
        double[] times = Arrivals.spoken(List.of("Octopus", "hearts"), SPOKEN, 9);

        assertThat(times[0]).isEqualTo(0.82, Offset.offset(0.001));
        assertThat(times[1]).isEqualTo(2.02, Offset.offset(0.001));
    }

    @Test
    void bring_words_that_are_not_heard_after_the_one_before() {
        double[] times = Arrivals.spoken(List.of("octopus", "–", "arms", "three"), SPOKEN, 9);

        assertThat(times).isSorted();
        assertThat(times[2]).isLessThan(times[0] + 0.3);
        assertThat(times[3]).isEqualTo(1.52, Offset.offset(0.001));
    }

    @Test
    void are_squeezed_into_the_time_there_is() {
        double[] times = Arrivals.spoken(List.of("Every", "hearts"), SPOKEN, 1.0);

        assertThat(times[1]).isEqualTo(1.0, Offset.offset(0.001));
        assertThat(Arrivals.spoken(List.of(), SPOKEN, 1)).isEmpty();
        assertThat(Arrivals.staggered(40, 0, 1)[39]).isLessThan(1);
    }

    @Test
    void bring_an_item_with_its_first_word_that_carries_meaning() {
        assertThat(Arrivals.ofFirst("Has three arms", SPOKEN, 9)).isEqualTo(1.34, Offset.offset(0.001));
        assertThat(Arrivals.ofFirst("Has three arms", SPOKEN, 1)).isEqualTo(1);
        assertThat(Arrivals.ofFirst("Boil it", SPOKEN, 1)).isEqualTo(0.3);
    }
}
