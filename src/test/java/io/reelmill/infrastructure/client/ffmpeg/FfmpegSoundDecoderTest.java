package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.shared.audio.WavFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    void says_why_a_whole_file_is_not_taken_and_what_helps() throws IOException {
        Path adpcm = made("adpcm.wav", "adpcm_ms", HALF_SILENT);
        Path empty = Files.write(folder.resolve("empty.wav"), Arrays.copyOf(Files.readAllBytes(adpcm), 60));

        refused(adpcm, "is coded in adpcm_ms, which is not accepted; convert it to 16-bit WAV or MP3");
        refused(empty, "cannot be decoded: Error opening input files: Invalid data found");
        assertThatThrownBy(() -> decoder.decode(empty, folder.resolve("target.wav")))
                .as("with all that ffmpeg said")
                .hasRootCauseInstanceOf(RenderException.class);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void does_not_blame_the_recording_for_a_full_disk() throws IOException {
        Path file = made("whole.wav", "pcm_s16le", HALF_SILENT);
        Path full = Files.createSymbolicLink(folder.resolve("target.wav"), Path.of("/dev/full"));

        assertThatThrownBy(() -> decoder.decode(file, full))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("No space left on device");
    }

    /** What was piped into a file has no length in its head, and pieces that were joined have seams. */
    @Test
    void takes_what_every_player_plays() throws IOException {
        byte[] wav = Files.readAllBytes(made("whole.wav", "pcm_s16le", HALF_SILENT));
        int data = new String(wav, StandardCharsets.ISO_8859_1).indexOf("data");
        Arrays.fill(wav, data + 4, data + 8, (byte) 0xFF);
        Path piped = Files.write(folder.resolve("piped.wav"), wav);

        assertThat(decoder.decode(piped, folder.resolve("target.wav"))).isBetween(1.98, 2.12);
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
