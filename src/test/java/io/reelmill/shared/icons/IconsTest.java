package io.reelmill.shared.icons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IconsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why octopuses have three hearts | octopus, anatomical-heart",
                "“Volcanoes” erupt! | volcano",
                "Wolves and berries | wolf, blueberries",
                "A shooting star falls | shooting-star",
                "The solar system's planets | ringed-planet",
                "She baked bread in Rome's oldest bakery | bread, classical-building, baguette-bread",
                "Jogging, cycling | person-running, person-biking",
                "Honeybees | honeybee"
            })
    void are_found_by_the_words_of_a_text_in_any_form(String text, String icons) {
        assertThat(Icons.matching(text)).extracting(IconMatch::icon).containsExactly(icons.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Every line has its own picture",
                "That is why they prefer it",
                "Nothing lasts forever",
                "The key point is that it runs on light",
                "Brew a cup tonight",
                "The crowd cheers for her",
                "He saw the spring and could match it",
                "",
                "…"
            })
    void are_not_guessed(String text) {
        assertThat(Icons.matching(text)).isEmpty();
    }

    @Test
    void name_the_word_they_stand_for_as_it_is_written() {
        assertThat(Icons.matching("Beneath the Milky Way")).containsExactly(new IconMatch("milky-way", "Milky"));
    }

    @Test
    void all_belong_to_a_word_and_can_be_drawn() {
        assertThat(new Lexicon(Icons.lines("lexicon.txt")).iconNames()).isEqualTo(Icons.names());
        // A third of them, for the time it takes.
        for (String icon : Icons.names().stream()
                .sorted()
                .filter(name -> name.length() % 3 == 0)
                .toList()) {
            assertThat(ink(Icons.picture(icon, 16))).as(icon).isGreaterThan(20);
        }
    }

    @Test
    void stand_for_no_word_twice() {
        List<String> words = Icons.lines("lexicon.txt")
                .filter(line -> !line.startsWith("#"))
                .flatMap(line ->
                        Stream.of(line.substring(line.indexOf(':') + 1).strip().split(" ")))
                .toList();

        assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(1000);
    }

    @Test
    void that_do_not_exist_are_refused_by_name() {
        assertThatThrownBy(() -> Icons.picture("flux-capacitor", 16)).hasMessageContaining("flux-capacitor");
        assertThatThrownBy(() -> Icons.lines("none.txt")).hasMessageContaining("none.txt");
    }

    private static long ink(BufferedImage picture) {
        return Stream.of(picture.getRGB(0, 0, 16, 16, null, 0, 16))
                .flatMapToInt(java.util.Arrays::stream)
                .filter(pixel -> (pixel >>> 24) > 40)
                .count();
    }
}
