package io.reelmill.core.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Eagle landed on 20 July 1969",
                "It opened on 14th of May 1889",
                "It was signed on July 4",
                "It was built in 1889"
            })
    void a_date_is_nothing_to_count_up_to(String text) {
        assertThat(Figures.salient(text)).isEmpty();
    }

    @Test
    void a_figure_beside_a_date_still_counts() {
        assertThat(Figures.salient("On 20 July 1969 they walked 250 metres")).contains("250 metres");
        assertThat(Figures.salient("12 marches through 30 towns")).contains("12 marches");
    }
}
