package io.reelmill.shared.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** WAV files of 16-bit samples (RIFF, Microsoft and IBM, 1991). Thread-safe. */
public final class WavFile {
    private static final int RIFF = tag("RIFF");
    private static final int WAVE = tag("WAVE");
    private static final int FORMAT = tag("fmt ");
    private static final int DATA = tag("data");
    private static final int HEADER = 44;
    private static final int PCM = 1;
    /** What streaming programs write in place of a length: as much as fits, in whole blocks. */
    private static final long MOST = 0x7fff_0000L;

    private static final int EXTENSIBLE = 0xFFFE;

    private WavFile() {}

    /** @throws IOException when it cannot be read or is not 16-bit mono */
    public static Sound read(Path file) throws IOException {
        try {
            return parse(Files.readAllBytes(file));
        } catch (UnreadableSoundException broken) {
            throw new IOException("%s: %s".formatted(file, broken.getMessage()), broken);
        }
    }

    /**
     * The sound in the bytes of a file.
     *
     * @throws UnreadableSoundException when they are not those of a whole WAV file of 16-bit mono sound
     */
    public static Sound parse(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (!begins(bytes)) {
            throw new UnreadableSoundException("not a WAV file");
        }
        int rate = 0;
        bytes.position(12);
        while (bytes.remaining() >= 8) {
            int tag = bytes.getInt();
            long size = Integer.toUnsignedLong(bytes.getInt());
            if (tag == DATA && rate > 0) {
                return new Sound(samples(bytes, size), rate);
            }
            if (tag == FORMAT) {
                rate = rate(bytes, size);
            }
            // Chunks begin at even places.
            bytes.position((int) Math.min(bytes.limit(), bytes.position() + size + size % 2));
        }
        throw new UnreadableSoundException("a WAV file without sound");
    }

    private static boolean begins(ByteBuffer bytes) {
        return bytes.limit() >= 12 && bytes.getInt(0) == RIFF && bytes.getInt(8) == WAVE;
    }

    private static int rate(ByteBuffer bytes, long size) {
        if (size < 16 || bytes.remaining() < size) {
            throw new UnreadableSoundException("a WAV file with a broken head");
        }
        int at = bytes.position();
        int form = Short.toUnsignedInt(bytes.getShort(at));
        int channels = bytes.getShort(at + 2);
        int rate = bytes.getInt(at + 4);
        int bits = bytes.getShort(at + 14);
        boolean known = (form == PCM || form == EXTENSIBLE) && channels == 1 && bits == 16;
        if (!known || !usual(rate)) {
            throw new UnreadableSoundException(
                    "not 16-bit mono sound: form %d, %d channels, %d bits, %d samples a second"
                            .formatted(form, channels, bits, rate));
        }
        return rate;
    }

    private static boolean usual(int rate) {
        return rate >= 4_000 && rate <= 384_000;
    }

    /** A file that was streamed says nothing, or the most, of its length. */
    private static short[] samples(ByteBuffer bytes, long size) {
        boolean streamed = size == 0 || size >= MOST;
        if (!streamed && size > bytes.remaining()) {
            throw new UnreadableSoundException(
                    "a WAV file that ends too early: %d of %d bytes of sound".formatted(bytes.remaining(), size));
        }
        short[] samples = new short[(int) (streamed ? bytes.remaining() : size) / 2];
        bytes.asShortBuffer().get(samples);
        return samples;
    }

    /** Samples without a head, lowest byte first. */
    public static Sound headerless(byte[] content, int rate) {
        short[] samples = new short[content.length / 2];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Sound(samples, rate);
    }

    public static void write(Sound sound, Path target) throws IOException {
        Files.write(target, bytes(sound));
    }

    /** The sound as a file. */
    public static byte[] bytes(Sound sound) {
        int length = sound.samples().length * 2;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(RIFF).putInt(HEADER - 8 + length).putInt(WAVE);
        bytes.putInt(FORMAT).putInt(16).putShort((short) PCM).putShort((short) 1);
        bytes.putInt(sound.rate()).putInt(sound.rate() * 2).putShort((short) 2).putShort((short) 16);
        bytes.putInt(DATA).putInt(length);
        bytes.asShortBuffer().put(sound.samples());
        return bytes.array();
    }

    private static int tag(String letters) {
        return letters.charAt(0) | letters.charAt(1) << 8 | letters.charAt(2) << 16 | letters.charAt(3) << 24;
    }
}
