package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanTest {
    private static final String[] NAMES = {
        "MyScript",
        "Noto Sans JP Bold",
        "SourceHanSansCN-Bold.otf",
        "NotoSansTC-Bold.ttf",
        "Noto Sans CJK hk",
        "NotoSansKR"
    };

    @ParameterizedTest
    @CsvSource({
        "ja, Noto Sans JP Bold",
        "ko-KR, NotoSansKR",
        "zh, SourceHanSansCN-Bold.otf",
        "zh-Hans-HK, SourceHanSansCN-Bold.otf",
        "zh-TW, NotoSansTC-Bold.ttf",
        "zh-Hant, NotoSansTC-Bold.ttf",
        "zh-HK, Noto Sans CJK hk",
        "yue, Noto Sans CJK hk",
        "en, MyScript"
    })
    void takes_the_font_that_has_the_forms_of_the_language(String language, String name) {
        Han han = Han.of(language);

        assertThat(Stream.of(NAMES).min(Comparator.comparingInt(han::distance))).contains(name);
    }
}
