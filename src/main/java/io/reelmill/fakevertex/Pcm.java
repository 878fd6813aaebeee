package io.reelmill.fakevertex;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Sound, mono and 16 bit, at a rate. */
final class Pcm {
    private final short[] samples;
    private final int rate;

    Pcm(short[] samples, int rate) {
        this.samples = samples;
        this.rate = rate;
    }

    static Pcm of(Path wav) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(wav));
                AudioInputStream sound = AudioSystem.getAudioInputStream(in)) {
            ByteBuffer bytes = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] samples = new short[bytes.remaining() / 2];
            bytes.asShortBuffer().get(samples);
            return new Pcm(samples, (int) sound.getFormat().getSampleRate());
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + wav, failed);
        } catch (UnsupportedAudioFileException broken) {
            throw new IllegalArgumentException("Not a WAV file: " + wav, broken);
        }
    }

    double seconds() {
        return (double) samples.length / rate;
    }

    /** The same sound at another rate: each sample the mean of those it stands for. */
    Pcm at(int other) {
        if (other == rate) {
            return this;
        }
        short[] resampled = new short[(int) ((long) samples.length * other / rate)];
        for (int i = 0; i < resampled.length; i++) {
            int from = (int) ((long) i * rate / other);
            int to = Math.max(from + 1, Math.min(samples.length, (int) ((long) (i + 1) * rate / other)));
            long sum = 0;
            for (int j = from; j < to; j++) {
                sum += samples[j];
            }
            resampled[i] = (short) (sum / (to - from));
        }
        return new Pcm(resampled, other);
    }

    /** Without a header, little endian. */
    byte[] raw() {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    byte[] wav() {
        AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                AudioInputStream sound =
                        new AudioInputStream(new ByteArrayInputStream(raw()), format, samples.length)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
