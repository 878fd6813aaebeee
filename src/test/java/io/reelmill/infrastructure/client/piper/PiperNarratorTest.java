package io.reelmill.infrastructure.client.piper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.Aligner;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import io.reelmill.shared.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a program that takes Piper's arguments and does as Piper does; no voice of Piper's is at hand. */
@DisabledOnOs(OS.WINDOWS)
class PiperNarratorTest {
    private static final String NAME = "de_DE-thorsten-medium.onnx";
    private static final Voice VOICE = new Voice("piper-de_DE-thorsten-medium", "de-DE");

    @TempDir
    Path folder;

    private final Aligner aligner = (sound, text, language) -> List.of(new Word(text, 0, 0.5));

    @BeforeEach
    void install() throws IOException {
        Files.writeString(folder.resolve(NAME), "model");
        Files.writeString(folder.resolve(NAME + ".json"), "{}");
        short[] samples = new short[22_050];
        for (int i = 4_000; i < 18_000; i++) {
            samples[i] = (short) (9_000 * Math.sin(i * 0.1));
        }
        WavFile.write(new Sound(samples, 22_050), folder.resolve("spoken.wav"));
        WavFile.write(new Sound(new short[2_000], 22_050), folder.resolve("silent.wav"));
        Path program = folder.resolve("piper");
        Files.writeString(program, """
                #!/bin/sh
                [ "$1" = "--model" ] && [ -f "$2" ] && [ -f "$2.json" ] || { echo "no model $2" >&2; exit 1; }
                [ "$3" = "--output_file" ] || { echo "unknown option $3" >&2; exit 1; }
                read -r line
                [ "$line" = "Kaputt" ] && { echo "terminate called after throwing" >&2; exit 134; }
                [ "$line" = "Pst" ] && spoken=silent || spoken=spoken
                printf '%%s' "$line" > "%1$s/heard"
                /bin/cat "%1$s/$spoken.wav" > "$4"
                """.formatted(folder));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void speaks_a_line_with_the_voice_that_is_set_and_finds_its_words_by_ear() throws IOException {
        Recording recording =
                narrator(aligner).record(" Guten\nTag ", VOICE, target()).goods();

        assertThat(folder.resolve("heard")).hasContent("Guten Tag");
        assertThat(recording.words()).containsExactly(new Word(" Guten\nTag ", 0, 0.5));
        Sound sound = WavFile.read(target());
        assertThat(sound.rate()).isEqualTo(48_000);
        assertThat(sound.seconds()).as("without silence at its ends").isBetween(0.6, 0.67);
        assertThat(recording.seconds()).isEqualTo(sound.seconds());
    }

    @Test
    void times_words_by_their_letters_where_nobody_knows_the_language() {
        Aligner deaf = (sound, text, language) -> {
            throw new RefusedException("no");
        };
        Recording recording =
                narrator(deaf).record("Ab abcdef", VOICE, target()).goods();

        assertThat(recording.words().get(1).start()).isEqualTo(recording.seconds() / 4);
    }

    @Test
    void tells_what_is_wrong() {
        PiperNarrator narrator = narrator(aligner);
        assertThatThrownBy(() -> narrator.record("Kaputt", VOICE, target()))
                .isInstanceOf(TransientProviderException.class)
                .hasMessageContaining("terminate called");
        assertThatThrownBy(() -> narrator.record("Pst", VOICE, target())).hasMessageContaining("says nothing");
        assertThatThrownBy(() -> narrator.record("🎉", VOICE, target())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> narrator.record("Ja", new Voice("other", "de-DE"), target()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> new PiperNarrator(Optional.empty(), voice(NAME, ""), aligner))
                .as("before anything is begun")
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.piper.program");
        assertThat(target()).doesNotExist();
    }

    @Test
    void offers_the_voice_that_is_set_and_otherwise_none() {
        assertThat(narrator(aligner).voices()).containsExactly(VOICE);
        assertThat(narrator(aligner).capabilities().languages()).containsExactly("de");
        assertThat(new PiperNarrator(Optional.empty(), voice("", ""), aligner).voices())
                .isEmpty();
        assertThat(voice(NAME, "nds").orElseThrow().voice().language()).isEqualTo("nds");
    }

    @Test
    void names_the_setting_that_must_be_changed() throws IOException {
        assertThatThrownBy(() -> voice("missing.onnx", "")).hasMessageContaining("both must be there");
        assertThatThrownBy(() -> voice("voice.bin", "")).hasMessageContaining(".onnx");
        assertThatThrownBy(() -> voice("a\0.onnx", "")).hasMessageContaining("no path");
        Files.writeString(folder.resolve("mine.onnx"), "");
        Files.writeString(folder.resolve("mine.onnx.json"), "");
        assertThatThrownBy(() -> voice("mine.onnx", ""))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.piper.language");
    }

    private Optional<PiperVoice> voice(String file, String language) {
        return PiperVoice.of(new PiperProperties("piper", file, language, Duration.ofSeconds(20)), folder);
    }

    private PiperNarrator narrator(Aligner ear) {
        Program program = new Program(folder.resolve("piper"), Duration.ofSeconds(20), 10_000);
        return new PiperNarrator(Optional.of(program), voice(NAME, ""), ear);
    }

    private Path target() {
        return folder.resolve("line.wav");
    }
}
