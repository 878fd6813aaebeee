package io.reelmill.infrastructure.client.sequencer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Brings the piece into a 48 kHz stereo 16-bit WAV: no offset, soft ends, never louder than -3 dBFS. Not thread-safe. */
final class Mixdown {
    private static final int HEADER = 44;
    private static final int FRAME = 4;
    private static final double FADE_IN = 0.5;
    private static final double FADE_OUT = 0.9;
    /** Above this the level bends, towards a ceiling just under -3 dBFS that it never reaches. */
    private static final double KNEE = 0.5;

    private static final double CEILING = 0.7;
    private static final double TRAP = 0.997;

    private final OutputStream out;
    private final long frames;
    private final double gain;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    private final double[] before = new double[2];
    private final double[] trapped = new double[2];

    Mixdown(OutputStream out, long frames, double gain) {
        this.out = out;
        this.frames = frames;
        this.gain = gain;
    }

    void begin() {
        int bytes = Math.toIntExact(frames * FRAME);
        ascii("RIFF").putInt(HEADER - 8 + bytes);
        ascii("WAVEfmt ").putInt(16).putShort((short) 1).putShort((short) 2);
        buffer.putInt(Voice.RATE)
                .putInt(Voice.RATE * FRAME)
                .putShort((short) FRAME)
                .putShort((short) 16);
        ascii("data").putInt(bytes);
    }

    private ByteBuffer ascii(String text) {
        return buffer.put(text.getBytes(StandardCharsets.US_ASCII));
    }

    void frame(long frame, float left, float right) throws IOException {
        if (buffer.remaining() < FRAME) {
            flush();
        }
        double level = gain * fade(frame);
        buffer.putShort(sample(0, left, level)).putShort(sample(1, right, level));
    }

    void flush() throws IOException {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private short sample(int channel, float value, double level) {
        trapped[channel] = value - before[channel] + TRAP * trapped[channel];
        before[channel] = value;
        double loud = trapped[channel] * level;
        double size = Math.abs(loud);
        double over = size - KNEE;
        double bent = over <= 0 ? size : KNEE + (CEILING - KNEE) * over / (over + CEILING - KNEE);
        return (short) Math.round(Math.copySign(bent, loud) * Short.MAX_VALUE);
    }

    private double fade(long frame) {
        double in = Math.min(1, frame / (Math.min(FADE_IN * Voice.RATE, frames / 4.0)));
        double out = Math.min(1, (frames - 1 - frame) / (Math.min(FADE_OUT * Voice.RATE, frames / 3.0)));
        return in * in * (3 - 2 * in) * out * out * (3 - 2 * out);
    }
}
