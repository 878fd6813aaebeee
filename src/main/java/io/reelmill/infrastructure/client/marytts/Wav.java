package io.reelmill.infrastructure.client.marytts;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound as this package keeps it: 48 kHz, mono, 16 bit. */
final class Wav {
    static final int RATE = 48_000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    /** Five milliseconds: too short to be heard, long enough that nothing clicks. */
    private static final int FADE = RATE / 200;

    private Wav() {}

    static void write(short[] samples, Path target) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        try (OutputStream out = Files.newOutputStream(target);
                AudioInputStream sound =
                        new AudioInputStream(new ByteArrayInputStream(bytes.array()), FORMAT, samples.length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        }
    }

    /** @throws IOException when the file is not sound of our form */
    static short[] read(Path source) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source));
                AudioInputStream sound = AudioSystem.getAudioInputStream(in)) {
            return samples(sound);
        } catch (UnsupportedAudioFileException | IllegalArgumentException broken) {
            throw new IOException("Not a 48 kHz mono 16-bit WAV file: " + source, broken);
        }
    }

    /** All of the stream. MaryTTS's own ends early when it is asked for all at once, so it is read piece by piece. */
    static short[] samples(AudioInputStream sound) throws IOException {
        if (!FORMAT.matches(sound.getFormat())) {
            throw new IllegalArgumentException("Not 48 kHz mono 16-bit sound: " + sound.getFormat());
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int read = sound.read(piece); read > 0; read = sound.read(piece)) {
            all.write(piece, 0, read);
        }
        ShortBuffer shorts = ByteBuffer.wrap(all.toByteArray())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        short[] samples = new short[shorts.remaining()];
        shorts.get(samples);
        return samples;
    }

    /** Lets the sound between two samples begin and end without a click. */
    static void fade(short[] samples, int from, int to) {
        int length = Math.min(FADE, (to - from) / 2);
        for (int i = 0; i < length; i++) {
            samples[from + i] = (short) (samples[from + i] * i / length);
            samples[to - 1 - i] = (short) (samples[to - 1 - i] * i / length);
        }
    }
}
