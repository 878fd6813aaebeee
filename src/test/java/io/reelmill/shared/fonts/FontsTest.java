package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.UncheckedIOException;
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

class FontsTest {
    @TempDir
    Path folder;

    /** Run in a JVM of its own, whose AWT has not begun. */
    public static final class BareMachine {
        private BareMachine() {}

        public static void main(String[] args) {
            if (args.length == 1) {
                Fonts.prepare(Path.of(args[0]));
            }
            System.out.println(
                    Math.round(Typesetter.line("Hello", Face.DISPLAY, 50).width()));
        }
    }

    @Test
    void set_text_on_a_machine_without_any_font() throws Exception {
        Path fonts = folder.resolve("ä b").resolve("fonts");

        assertThat(bareMachine(fonts.toString()).strip()).isEqualTo("137");
        assertThat(Files.list(fonts)).hasSize(15);
        assertThat(bareMachine(fonts.toString()).strip())
                .as("a second run on the same folder")
                .isEqualTo("137");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void are_really_missed_there_without_preparation() throws Exception {
        assertThat(bareMachine()).contains("Problem reading font data");
    }

    @Test
    void are_written_once_and_found_where_they_were_written() throws Exception {
        String before = System.getProperty("sun.awt.fontconfig", "");
        Path fonts = folder.resolve("cache");
        try {
            Fonts.prepare(fonts);
            Path font = fonts.resolve("OpenSans-Regular.ttf");
            java.nio.file.attribute.FileTime written = Files.getLastModifiedTime(font);
            Fonts.prepare(fonts);

            assertThat(Files.getLastModifiedTime(font)).isEqualTo(written);
            assertThat(System.getProperty("sun.awt.fontconfig"))
                    .isEqualTo(fonts.resolve("fontconfig.properties").toString());
            assertThat(Fonts.load("OpenSans-Regular").getFontName()).isEqualTo("Open Sans Regular");
            assertThatThrownBy(() -> Fonts.load("Comic")).hasMessageContaining("Comic");
        } finally {
            System.setProperty("sun.awt.fontconfig", before);
            if (before.isEmpty()) {
                System.clearProperty("sun.awt.fontconfig");
            }
        }
        Files.delete(fonts.resolve("OpenSans-Regular.ttf"));
        assertThat(Fonts.load("OpenSans-Regular").getFontName()).isEqualTo("Open Sans Regular");
    }

    /** A font file of the user's stands in for one that has letters which the program's own lack. */
    @Test
    void of_the_users_own_are_asked_last() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(own.resolve("read me.txt"), "not a font");
        try (InputStream font = Fonts.class.getResourceAsStream("/fonts/NotoSansThai-Regular.ttf")) {
            Files.copy(Objects.requireNonNull(font), own.resolve("Thai.TTF"));
        }
        try {
            Fonts.add(own);
            assertThat(Fonts.stack(Face.DISPLAY)).hasSize(6);
            assertThat(Fonts.stack(Face.DISPLAY).get(5).getFontName()).isEqualTo("Noto Sans Thai Regular");

            Path broken = Files.writeString(own.resolve("Broken.otf"), "not a font");
            Fonts.add(own);
            assertThatThrownBy(() -> Fonts.stack(Face.DISPLAY))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(broken.toString());
            Fonts.add(folder.resolve("missing"));
            assertThat(Fonts.stack(Face.DISPLAY)).hasSize(5);
        } finally {
            Fonts.add(folder.resolve("none"));
        }
    }

    /** By the names of their files, since the fonts themselves are any. */
    @Test
    void of_the_users_own_that_suit_the_language_come_before_others() throws Exception {
        Path own = Files.createDirectories(folder.resolve("forms"));
        for (String file : List.of("NotoSansThai-Regular A-SC", "NotoSansDevanagari-Regular B-JP")) {
            try (InputStream font = Fonts.class.getResourceAsStream("/fonts/" + file.split(" ")[0] + ".ttf")) {
                Files.copy(Objects.requireNonNull(font), own.resolve(file.split(" ")[1] + ".ttf"));
            }
        }
        try {
            Fonts.add(own);
            assertThat(Fonts.stack(Face.DISPLAY.in("zh")).get(5).getFontName()).contains("Thai");
            assertThat(Fonts.stack(Face.DISPLAY.in("ja")).get(5).getFontName()).contains("Devanagari");
            assertThat(Fonts.stack(Face.DISPLAY.in("en")).get(5).getFontName()).contains("Thai");
        } finally {
            Fonts.add(folder.resolve("none"));
        }
    }

    @Test
    void are_worth_drawing_with_where_they_have_half_of_the_letters() {
        assertThat(Fonts.legible(Face.DISPLAY, "Mount Fuji (富士山)")).isTrue();
        assertThat(Fonts.legible(Face.DISPLAY, "富士山は3776m")).isFalse();
        assertThat(Fonts.legible(Face.DISPLAY, "3,776 🌋")).isTrue();
        assertThat(Fonts.emoji("a 🌋 b 3")).containsExactly("🌋");
    }

    @Test
    void say_which_letters_they_lack() {
        assertThat(Fonts.missing(Face.DISPLAY, "Rain 🌧️ 雨, हिन्दी नमस्ते مرحبا สวัสดี שָׁלוֹם 雨! 👩‍🚀👍🏽 می‌خواهم"))
                .containsExactly("雨");
        assertThat(Fonts.missing(Face.BODY, "🇩🇪")).containsExactly("🇩🇪");
    }

    @Test
    void say_where_they_cannot_be_written() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Fonts.prepare(file.resolve("fonts")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void begin_with_the_faces_own() {
        assertThat(Fonts.stack(Face.HEADING).get(0).getFontName()).isEqualTo("Montserrat SemiBold");
    }

    @Test
    void are_named_in_a_configuration_that_survives_odd_paths() {
        String text = FontConfiguration.of(Path.of("/tmp/a\\b/é.ttf"));

        assertThat(text).contains("filename.-misc-ours-=/tmp/a\\\\b/\\u00e9.ttf");
    }

    private String bareMachine(String... args) throws Exception {
        Path none = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig/>");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Java remembers what fontconfig said below the user's home.
                "-Duser.home=" + folder,
                "-Djava.awt.headless=true",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                BareMachine.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FONTCONFIG_FILE", none.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        // The JVM would announce it among the output.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
