package io.reelmill.infrastructure.client.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a program that behaves like espeak-ng; the real one is asked by the contract. */
@DisabledOnOs(OS.WINDOWS)
class EspeakNarratorTest {
    private static final Voice GERMAN = new Voice("espeak-de", "de");

    @TempDir
    Path folder;

    private Espeak espeak;
    private EspeakNarrator narrator;

    @BeforeEach
    void install() throws IOException {
        espeak = new Espeak(Optional.of(FakeEspeak.in(folder)), 160);
        narrator = new EspeakNarrator(espeak, 160);
    }

    @Test
    void offers_the_languages_that_the_program_lists_but_english_and_what_is_not_installed() {
        assertThat(narrator.voices())
                .containsExactly(
                        new Voice("espeak-cmn", "zh-CN"),
                        GERMAN,
                        new Voice("espeak-fr-fr", "fr-FR"),
                        new Voice("espeak-pt-br", "pt-BR"));
        assertThat(narrator.capabilities().model()).isEqualTo("espeak-ng-1.51 160");
        assertThat(narrator.capabilities().serves("pt-PT")).isTrue();
        assertThat(narrator.capabilities().serves("en-US")).isFalse();
    }

    @Test
    void finds_the_words_in_what_it_said() throws IOException {
        Recording recording = narrator.record("Alle Zebras 🎉 mögen Heu!", GERMAN, folder.resolve("line.wav"))
                .goods();

        List<Word> words = recording.words();
        assertThat(words).extracting(Word::text).containsExactly("Alle", "Zebras", "🎉", "mögen", "Heu!");
        assertThat(words.get(1).start()).isCloseTo(FakeEspeak.seconds('a'), within(0.03));
        assertThat(words.get(3).start()).isCloseTo(FakeEspeak.seconds('a') + FakeEspeak.seconds('z'), within(0.03));
        assertThat(words.get(2).end()).isEqualTo(words.get(2).start());
        Sound sound = WavFile.read(folder.resolve("line.wav"));
        assertThat(sound.rate()).isEqualTo(48_000);
        assertThat(recording.seconds()).isEqualTo(sound.seconds());
    }

    @Test
    void finds_the_words_of_a_known_text_in_another_sound() throws IOException {
        Path line = folder.resolve("line.wav");
        narrator.record("Alle Zebras", GERMAN, line);

        assertThat(new EspeakAligner(espeak).align(line, "Alle Zebras", "de-AT"))
                .extracting(Word::text)
                .containsExactly("Alle", "Zebras");
        assertThatThrownBy(() -> new EspeakAligner(espeak).align(line, "Sawubona", "zu"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("does not speak it");
    }

    @Test
    void refuses_what_it_cannot_say() throws IOException {
        Path target = folder.resolve("line.wav");
        assertThatThrownBy(() -> narrator.record("🎉 — !", GERMAN, target)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> narrator.record("Hallo", new Voice("espeak-xx", "xx"), target))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("espeak-xx");
        assertThatThrownBy(() -> narrator.record("日本", GERMAN, target))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("says nothing");
        assertThat(target).doesNotExist();
    }

    @Test
    void tells_the_programs_own_words_when_it_fails() {
        assertThatThrownBy(() ->
                        narrator.record("Bonjour", new Voice("espeak-fr-fr", "fr-FR"), folder.resolve("line.wav")))
                .isInstanceOf(TransientProviderException.class)
                .hasMessageContaining("voice does not exist");
    }

    @Test
    void offers_nothing_where_it_is_not_installed_or_is_something_else() throws IOException {
        Espeak missing = new Espeak(Optional.empty(), 160);
        assertThat(new EspeakNarrator(missing, 160).voices()).isEmpty();
        assertThatThrownBy(() -> new EspeakAligner(missing).align(folder, "Hallo", "de"))
                .hasMessageContaining("is not installed: install it");

        Path other = Files.createSymbolicLink(folder.resolve("other"), Path.of("/bin/false"));
        Espeak broken = new Espeak(Optional.of(new Program(other, Duration.ofSeconds(5), 1000)), 160);
        assertThat(new EspeakNarrator(broken, 160).voices()).isEmpty();
        assertThat(broken.known().version()).isEqualTo("broken");
    }
}
