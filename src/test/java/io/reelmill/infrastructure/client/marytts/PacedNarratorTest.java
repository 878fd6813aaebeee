package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Recording;
import io.reelmill.core.narration.Voice;
import io.reelmill.core.narration.Word;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacedNarratorTest {
    private static final Voice VOICE = new Voice("low", "en-US");

    @TempDir
    Path folder;

    @Test
    void divides_the_sound_and_all_times_by_the_rate() throws IOException {
        Narrator faster = PacedNarrator.of(new TwoSeconds(true), 1.25);
        Path target = folder.resolve("line.wav");
        Recording recording = faster.record("One two", VOICE, target).goods();

        assertThat(recording.seconds()).isEqualTo(1.6);
        assertThat(WavFile.read(target).seconds()).isEqualTo(1.6);
        assertThat(recording.words()).containsExactly(new Word("One", 0, 0.8), new Word("two", 0.8, 1.6));
        assertThat(faster.capabilities().model()).isEqualTo("test at 1.25");
        assertThat(faster.voices()).containsExactly(VOICE);
        assertThat(faster.quote("One two", VOICE)).isPresent();
    }

    @Test
    void leaves_the_usual_rate_alone() {
        Narrator usual = new TwoSeconds(true);

        assertThat(PacedNarrator.of(usual, 1)).isSameAs(usual);
    }

    @Test
    void names_the_sound_it_cannot_read() {
        Path target = folder.resolve("line.wav");
        assertThatThrownBy(() -> PacedNarrator.of(new TwoSeconds(false), 0.9).record("One two", VOICE, target))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("line.wav");
    }

    private record TwoSeconds(boolean sound) implements Narrator {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("test", "test", Set.of("en"));
        }

        @Override
        public List<Voice> voices() {
            return List.of(VOICE);
        }

        @Override
        public Sale<Recording> record(String line, Voice voice, Path target) {
            try {
                if (sound) {
                    WavFile.write(new Sound(new short[96_000], 48_000), target);
                } else {
                    Files.writeString(target, "no sound");
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return Sale.free(new Recording(line, 2, List.of(new Word("One", 0, 1), new Word("two", 1, 2))));
        }
    }
}
