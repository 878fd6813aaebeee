package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.script.Pace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinePausesTest {
    private static final Rhythm RHYTHM = new Rhythm(0.4, 0.4, 1.2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bees dance.|Ants walk.|1",
                "Bees dance.|Next, they fly.|1.4",
                "Bees dance.|3. They fly.|1.4",
                "Bees dance.|“Then they fly.”|1.4",
                "Light scatters.|That is why the sky is blue.|1.4",
                "Bees dance.|And they fly.|0.75",
                "Bees dance.|It shows the way.|0.75",
                "Bees dance.|Andes are mountains.|1",
                "Why do they?|It shows the way.|1.2",
                "Why do they?|First, to tell.|1.4",
                "Bees dance.|…|1"
            })
    void pauses_longer_before_a_new_point_and_shorter_inside_a_thought(String before, String after, double weight) {
        assertThat(RHYTHM.pause(before, after)).isCloseTo(0.4 * weight, within(1e-9));
    }

    @Test
    void never_pauses_so_long_that_it_seems_to_be_over() {
        assertThat(new Rhythm(0, 1.5, 0).pause("One.", "Next, two.")).isEqualTo(1.6);
        assertThat(new Rhythm(0, 1.9, 0).pause("One.", "Next, two.")).isEqualTo(1.9);
        assertThat(new Rhythm(0, 0, 0).pause("One.", "Next, two.")).isZero();
    }

    @Test
    void a_pace_counts_the_pauses_that_will_be_made() {
        Pace pace = new ReadingPace(RHYTHM);

        assertThat(pace.total(List.of("Bees.", "And ants.", "Next, us.")))
                .isCloseTo(1.6 + 3 * 1.8 + 0.4 * (0.75 + 1.4), within(1e-9));
    }
}
