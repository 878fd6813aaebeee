package io.reelmill.infrastructure.client.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.storyboard.Places;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtlasConfigurationTest {
    private final Places places = new AtlasConfiguration().gazetteer();

    @ParameterizedTest
    @CsvSource({
        "Japan, 36, 138, true",
        "United States, 39, -98, true",
        "New York, 41, -74, true",
        "São Paulo, -24, -47, true",
        "France, 47, 3, true",
        "Reykjavík, 64, -22, true",
        "Yaoundé, 4, 11.5, true",
        "Turkey, 39, 35, false",
        "Sydney, -34, 151, false"
    })
    void knows_where_places_lie(String name, double latitude, double longitude, boolean sure) {
        Places.Known known = places.named(name).orElseThrow();

        assertThat(known.place().name()).isEqualTo(name);
        assertThat(known.place().latitude()).isCloseTo(latitude, within(1.5));
        assertThat(known.place().longitude()).isCloseTo(longitude, within(1.5));
        assertThat(known.sure()).isEqualTo(sure);
    }

    @Test
    void knows_no_place_of_another_spelling_and_passes_comments_over() {
        assertThat(places.named("japan")).isEmpty();
        assertThat(places.named("# Where countries")).isEmpty();
        assertThat(new Gazetteer(Stream.of("# a\t1\t1\tsure", "Rome\t42\t12.5\tsure")).named("Rome"))
                .isPresent();
    }

    @Test
    void knows_the_words_that_have_an_icon() {
        assertThat(new AtlasConfiguration().iconWords().in("The whale and the frozen lock"))
                .contains("whale");
        assertThat(new AtlasConfiguration().iconWords().in("That is how it is")).isEmpty();
    }
}
