package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontRemedyTest {
    @ParameterizedTest
    @CsvSource({
        "雨が, en, by ./scripts/fonts japanese",
        "雨, ja-JP, by ./scripts/fonts japanese",
        "雨, zh, by ./scripts/fonts chinese",
        "雨, zh-Hans-HK, by ./scripts/fonts chinese",
        "雨, zh-TW, by ./scripts/fonts traditional-chinese",
        "雨, zh-Hant, by ./scripts/fonts traditional-chinese",
        "雨, yue, by ./scripts/fonts traditional-chinese",
        "ㄅ, zh-TW, by ./scripts/fonts traditional-chinese",
        "비雨, ko, by ./scripts/fonts korean",
        "비か, en, by ./scripts/fonts japanese korean",
        "雨, fr, by ./scripts/fonts chinese",
        "აბ, ka, a TrueType or OpenType font for Georgian (Noto Sans",
        "🇩🇪, en, a TrueType or OpenType font that has them into config/fonts"
    })
    void names_the_command_for_the_language_or_the_script_to_look_for(String signs, String language, String remedy) {
        assertThat(FontRemedy.of(List.of(signs), language)).contains(remedy);
    }
}
