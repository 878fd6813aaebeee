package io.reelmill.core.narration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.Sale;
import io.reelmill.shared.audio.Quiet;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every narrator promises. */
public abstract class NarratorContract {
    @TempDir
    Path folder;

    /** Ready to speak English. */
    protected abstract Narrator narrator();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Moon drifts away.",
                "— Dr. Smith's “effect” & <Co>, 3.8 cm — each year …",
                "  Spaces,\u00a0tabs\tand   more. "
            })
    void every_written_word_has_its_time_within_the_sound(String line) throws IOException {
        Recording recording = record(line).goods();

        assertThat(recording.text()).isEqualTo(line);
        assertThat(recording.words()).extracting(Word::text).isEqualTo(Word.written(line));
        double clock = 0;
        for (Word word : recording.words()) {
            assertThat(word.start()).as(word.text()).isGreaterThanOrEqualTo(clock);
            assertThat(word.end()).as(word.text()).isGreaterThanOrEqualTo(word.start());
            clock = word.end();
        }
        assertThat(clock).isBetween(recording.seconds() / 2, recording.seconds());
    }

    @Test
    void the_sound_is_48_kHz_mono_16_bit_of_the_length_that_is_told() throws IOException {
        Recording recording = record("The Moon drifts away.").goods();

        Sound sound = sound();
        assertThat(sound.rate()).isEqualTo(48_000);
        assertThat(sound.seconds()).isEqualTo(recording.seconds());
    }

    @Test
    void there_is_no_silence_at_the_ends() throws IOException {
        record("The Moon drifts away.");

        Quiet.Trimmed kept = new Quiet(sound()).trimmed();
        assertThat(kept.cut()).isLessThanOrEqualTo(0.03);
        assertThat(kept.sound().seconds()).isGreaterThan(sound().seconds() - 0.06);
    }

    @Test
    void it_is_charged_no_more_than_quoted() throws IOException {
        String line = "The Moon drifts away.";
        Sale<Recording> sale = record(line);

        assertThat(narrator().quote(line, voice()))
                .hasValueSatisfying(most -> assertThat(sale.charged())
                        .hasValueSatisfying(paid -> assertThat(paid.amount()).isLessThanOrEqualTo(most.amount())));
    }

    @Test
    void a_line_without_a_word_is_refused() {
        assertThatThrownBy(() -> record("🎉 — !")).isInstanceOf(RefusedException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_voice_of_somebody_else_is_refused() {
        assertThatThrownBy(
                        () -> narrator().record("Hello.", new Voice("nobody's", "en-US"), folder.resolve("line.wav")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("nobody's");
    }

    @Test
    void its_voices_speak_the_languages_it_declares() {
        assertThat(narrator().capabilities().languages())
                .containsAll(narrator().voices().stream()
                        .map(voice -> Locale.forLanguageTag(voice.language()).getLanguage())
                        .toList());
        assertThat(List.copyOf(narrator().voices())).doesNotHaveDuplicates().isNotEmpty();
    }

    private Sale<Recording> record(String line) throws IOException {
        return narrator().record(line, voice(), folder.resolve("line.wav"));
    }

    private Voice voice() {
        return narrator().voices().get(0);
    }

    private Sound sound() throws IOException {
        return WavFile.read(folder.resolve("line.wav"));
    }
}
