package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FontLetteringTest {
    private final FontLettering lettering = new FontLettering();

    @Test
    void names_the_scripts_it_has_and_where_others_go() {
        assertThat(lettering.scripts())
                .contains("Arabic", "Devanagari", "Thai", "./scripts/fonts japanese chinese korean")
                .endsWith("config/fonts");
    }

    @Test
    void names_each_letter_it_lacks_once() {
        assertThat(lettering.missing("Tea 雨 and 雨 🍵")).containsExactly("雨");
    }
}
