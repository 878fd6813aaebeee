package io.reelmill.infrastructure.client.marytts;

import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/** Sound as this package keeps it: 48 kHz, mono, 16 bit. */
final class Wav {
    static final int RATE = 48_000;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    /** Five milliseconds: too short to be heard, long enough that nothing clicks. */
    private static final int FADE = RATE / 200;

    private Wav() {}

    static void write(short[] samples, Path target) throws IOException {
        WavFile.write(new Sound(samples, RATE), target);
    }

    /** @throws IOException when the file is not sound of our form */
    static short[] read(Path source) throws IOException {
        Sound sound = WavFile.read(source);
        if (sound.rate() != RATE) {
            throw new IOException("Not a 48 kHz mono 16-bit WAV file: " + source);
        }
        return sound.samples();
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
        return WavFile.headerless(all.toByteArray(), RATE).samples();
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
