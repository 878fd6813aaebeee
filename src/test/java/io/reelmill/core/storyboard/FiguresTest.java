package io.reelmill.core.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "After 10 years it is worth $1,629. | $1,629",
                "$1,000 at 5% is worth $1,050 after one year. | $1,050",
                "The train takes 2 hours and 20 minutes. | 2 h 20 min",
                "Boil them for 4 minutes 30 seconds. | 4 min 30 s",
                "He is 6 feet 2 inches tall. | 6 ft 2 in",
                "The tower is 1,454 feet 6 inches tall. | 1,454 ft 6 in",
                "It is 5 feet 6.5 inches high. | 5 ft 6.5 in",
                "It took 1.5 hours 30 minutes later. | 1.5 hours",
                "It took 1,000 hours and 20 minutes. | 1,000 h 20 min",
                "It takes 3 hours and costs nothing. | 3 hours",
                "He wrote more than 600 letters to his brother. | 600 letters",
            })
    void the_figure_a_sentence_comes_to_is_shown_whole(String text, String figure) {
        assertThat(Figures.salient(text)).contains(figure);
    }
}
