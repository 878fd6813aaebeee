package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegSoundDecoderTest {
    private static final String HALF_SILENT = "aevalsrc=0.5*sin(2*PI*300*t)*between(t\\,1\\,3)|0:s=44100:d=4";

    @TempDir
    Path folder;

    private final FfmpegSoundDecoder decoder = new FfmpegSoundDecoder(Media.RUNNER);

    @ParameterizedTest
    @CsvSource({"a.wav,pcm_s16le", "b.wav,pcm_s24le", "c.wav,pcm_f32le", "d.mp3,libmp3lame"})
    void takes_wav_and_mp3_as_48_kHz_mono_without_silence_at_the_ends(String name, String codec) throws IOException {
        Path file = made(name, codec, HALF_SILENT);
        double seconds = decoder.decode(file, folder.resolve("target.part"));

        assertThat(seconds).isBetween(1.98, 2.12);
        assertThat(WavFile.read(folder.resolve("target.part")).rate()).isEqualTo(48_000);
        assertThat(WavFile.read(folder.resolve("target.part")).seconds()).isEqualTo(seconds);
    }

    @Test
    void goes_by_the_content_and_not_by_the_name() throws IOException {
        Path playlist = Files.writeString(folder.resolve("song.mp3"), "#EXTM3U\nfile:///etc/passwd\n");

        refused(playlist, "neither WAV nor MP3");
        refused(folder.resolve("missing.wav"), "cannot be read");
    }

    @Test
    void refuses_what_is_silent_or_cut_to_its_head() throws IOException {
        refused(made("silent.wav", "pcm_s16le", "anullsrc=d=1"), "nothing that can be heard");
        byte[] whole = Files.readAllBytes(made("whole.wav", "pcm_s16le", HALF_SILENT));
        refused(Files.write(folder.resolve("head.wav"), Arrays.copyOf(whole, 20)), "head.wav");
    }

    private void refused(Path file, String why) {
        assertThatThrownBy(() -> decoder.decode(file, folder.resolve("target.wav")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    private Path made(String name, String codec, String source) {
        Path file = folder.resolve(name);
        Media.RUNNER.run(Arguments.run("error")
                .add("-f", "lavfi")
                .input(source)
                .add("-c:a", codec)
                .to(file));
        return file;
    }
}
