package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code scripts/fonts} without a network: what it knows, takes and refuses. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FontsScriptTest {
    @TempDir
    private Path home;

    private record Answer(int code, String text) {}

    private Answer fonts(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of("scripts/fonts").toAbsolutePath().toString(), "--home", home.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Nobody listens there.
        builder.environment().put("npm_config_registry", "http://127.0.0.1:9");
        builder.environment().put("npm_config_fetch_retries", "0");
        builder.environment().put("npm_config_cache", home.resolve("npm").toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private List<String> kept() throws Exception {
        try (var files = Files.list(home.resolve("config/fonts"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"japanese", "chinese", "traditional-chinese", "korean"})
    void says_what_to_put_where_without_a_network(String language) throws Exception {
        Answer answer = fonts(language);

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text())
                .contains(
                        "cannot be fetched",
                        "npm pack @expo-google-fonts/noto-sans-",
                        "scripts/fonts --from expo-google-fonts-noto-sans-",
                        home + "/config/fonts");
        assertThat(kept()).isEmpty();
        assertThat(fonts("--list").text()).contains(language).doesNotContain(", in ");
    }

    @Test
    void takes_a_font_of_the_machine_under_a_name_that_tells_its_language() throws Exception {
        Path font = home.resolve("Any.ttf");
        try (InputStream bytes = Fonts.class.getResourceAsStream("/fonts/NotoSansThai-Bold.ttf")) {
            Files.copy(Objects.requireNonNull(bytes), font);
        }

        assertThat(fonts("--from", font.toString(), "korean").code()).isZero();
        assertThat(fonts("--from", font.toString(), "korean").code())
                .as("again")
                .isZero();
        assertThat(kept()).containsExactly("Any-KR.ttf");
        assertThat(Han.of("ko").distance("Any-KR.ttf")).isZero();
    }

    @Test
    void refuses_an_archive_that_is_not_the_one_it_knows() throws Exception {
        Path archive = Files.writeString(home.resolve("noto.tgz"), "something else");

        Answer answer = fonts("--from", archive.toString(), "japanese");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).contains("SHA-512 differs", "nothing was put into");
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "--what", "--from"})
    void names_what_is_wrong_with_its_arguments(String argument) throws Exception {
        Answer answer = fonts(argument);

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).startsWith("fonts: ").contains(argument);
    }
}
