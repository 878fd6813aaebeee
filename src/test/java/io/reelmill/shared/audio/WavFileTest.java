package io.reelmill.shared.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
    private static final Sound SOUND = new Sound(new short[] {0, 1, -1, Short.MAX_VALUE, Short.MIN_VALUE, 7}, 24_000);

    @TempDir
    Path folder;

    @Test
    void others_read_what_it_writes_and_so_does_it() throws IOException, UnsupportedAudioFileException {
        Path file = folder.resolve("sound.wav");
        WavFile.write(SOUND, file);

        assertThat(AudioSystem.getAudioFileFormat(file.toFile()).getFormat())
                .matches(format -> format.matches(new AudioFormat(24_000, 16, 1, true, false)));
        assertThat(AudioSystem.getAudioFileFormat(file.toFile()).getFrameLength())
                .isEqualTo(6);
        assertThat(WavFile.read(file).samples()).isEqualTo(SOUND.samples());
        assertThat(WavFile.read(file).rate()).isEqualTo(24_000);
    }

    @Test
    void reads_past_what_it_does_not_know() {
        byte[] file = WavFile.bytes(SOUND);
        ByteBuffer other = ByteBuffer.allocate(file.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        other.put(file, 0, 12)
                .put("LIST".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(3)
                .putInt(0);
        other.put(file, 12, file.length - 12);

        assertThat(WavFile.parse(other.array()).samples()).isEqualTo(SOUND.samples());
    }

    @Test
    void reads_a_stream_whose_length_was_not_known_when_it_began() {
        for (int length : new int[] {0, -1, Integer.MAX_VALUE}) {
            assertThat(WavFile.parse(with(40, length)).samples()).isEqualTo(SOUND.samples());
        }
    }

    @Test
    void says_what_is_wrong_with_other_bytes() {
        byte[] file = WavFile.bytes(SOUND);

        assertUnreadable(new byte[0], "not a WAV file");
        assertUnreadable("<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "not a WAV file");
        assertUnreadable(with(8, 0), "not a WAV file");
        assertUnreadable(Arrays.copyOf(file, 30), "a broken head");
        assertUnreadable(Arrays.copyOf(file, 36), "without sound");
        assertUnreadable(Arrays.copyOf(file, 50), "6 of 12 bytes");
        assertUnreadable(with(22, 2), "2 channels");
        assertUnreadable(with(24, 1), "1 samples a second");
    }

    @Test
    void names_the_file_that_is_none() throws IOException {
        Files.writeString(folder.resolve("x.wav"), "text");

        assertThatThrownBy(() -> WavFile.read(folder.resolve("x.wav")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.wav: not a WAV file");
    }

    @Test
    void samples_without_a_head_are_taken_as_they_are() {
        assertThat(WavFile.headerless(new byte[] {1, 0, 0, (byte) 0x80, 9}, 16_000)
                        .samples())
                .containsExactly(1, Short.MIN_VALUE);
    }

    private static void assertUnreadable(byte[] file, String why) {
        assertThatThrownBy(() -> WavFile.parse(file))
                .isInstanceOf(UnreadableSoundException.class)
                .hasMessageContaining(why);
    }

    private static byte[] with(int place, int value) {
        byte[] file = WavFile.bytes(SOUND);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (place == 22) {
            bytes.putShort(place, (short) value);
        } else {
            bytes.putInt(place, value);
        }
        return file;
    }
}
