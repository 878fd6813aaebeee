package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanTest {
    @TempDir
    private Path folder;

    private static final String[] NAMES = {
        "MyScript",
        "Noto Sans JP Bold",
        "SourceHanSansCN-Bold.otf",
        "NotoSansTC-Bold.ttf",
        "Noto Sans CJK hk",
        "NotoSansKR"
    };

    @Test
    void believes_a_font_before_the_name_of_its_file() throws Exception {
        // One file of several fonts is stored under one name.
        called("  SC", "All-JP-1.ttf");
        called("  JP", "All-JP-2.ttf");
        called("Thai", "All-KR.ttf");
        OwnFonts fonts = new OwnFonts(folder);

        assertThat(Stream.of("zh", "ja", "ko")
                        .map(language ->
                                fonts.inOrder(Face.DISPLAY.in(language)).get(0).getFontName(Locale.ROOT)))
                .containsExactly("Noto Sans   SC Bold", "Noto Sans   JP Bold", "Noto Sans Thai Bold");
    }

    /** A font that calls itself otherwise, in as many letters. */
    private void called(String own, String file) throws Exception {
        try (InputStream bytes = Fonts.class.getResourceAsStream("/fonts/NotoSansThai-Bold.ttf")) {
            String font = new String(Objects.requireNonNull(bytes).readAllBytes(), StandardCharsets.ISO_8859_1);
            String renamed = font.replace(wide("Thai"), wide(own));
            Files.writeString(folder.resolve(file), renamed, StandardCharsets.ISO_8859_1);
        }
    }

    private static String wide(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1);
    }

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
