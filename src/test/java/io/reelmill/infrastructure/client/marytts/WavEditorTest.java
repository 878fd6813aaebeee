package io.reelmill.infrastructure.client.marytts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.narration.SoundEditor.Placed;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavEditorTest {
    @TempDir
    Path folder;

    private final WavEditor editor = new WavEditor();
    private Path loud = Path.of("");

    @BeforeEach
    void write_a_loud_second() throws IOException {
        short[] samples = new short[48_000];
        Arrays.fill(samples, (short) 20_000);
        loud = folder.resolve("loud.wav");
        Wav.write(samples, loud);
    }

    @Test
    void puts_every_sound_at_its_place_with_silence_between() throws IOException {
        Sound spliced = spliced(List.of(new Placed(loud, 0.5), new Placed(loud, 2)), 3.5);

        assertThat(spliced.seconds()).isEqualTo(3.5);
        assertThat(spliced.level(0, 0.5)).isLessThan(-100);
        assertThat(spliced.level(0.51, 1.49)).isBetween(-4.5, -4.2);
        assertThat(spliced.level(1.5, 2)).isLessThan(-100);
        assertThat(spliced.level(2.01, 2.99)).isBetween(-4.5, -4.2);
        assertThat(spliced.level(3, 3.5)).isLessThan(-100);
    }

    @Test
    void does_not_click() throws IOException {
        short[] samples = spliced(List.of(new Placed(loud, 0.5), new Placed(loud, 1.25)), 2)
                .samples();

        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1])).isLessThan(200);
        }
    }

    @Test
    void neither_overflows_nor_runs_over_the_end() throws IOException {
        Sound spliced = spliced(List.of(new Placed(loud, 0), new Placed(loud, 0), new Placed(loud, 3)), 2);

        assertThat(spliced.seconds()).isEqualTo(2);
        assertThat(spliced.level(0.1, 0.9)).isGreaterThan(-0.01);
    }

    @Test
    void names_the_file_that_is_no_sound() throws IOException {
        Path text = Files.writeString(folder.resolve("text.wav"), "no sound");

        assertThatThrownBy(() -> editor.splice(List.of(new Placed(text, 0)), 1, folder.resolve("out.wav")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("text.wav");
    }

    @Test
    void refuses_a_sound_of_another_rate() throws IOException {
        Path slow = folder.resolve("slow.wav");
        WavFile.write(new io.reelmill.shared.audio.Sound(new short[2_400], 24_000), slow);

        assertThatThrownBy(() -> editor.splice(List.of(new Placed(slow, 0)), 1, folder.resolve("out.wav")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("slow.wav");
    }

    private Sound spliced(List<Placed> sounds, double seconds) throws IOException {
        Path target = folder.resolve("spliced.wav");
        editor.splice(sounds, seconds, target);
        return Sound.of(target);
    }
}
