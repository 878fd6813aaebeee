package io.reelmill.infrastructure.client.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A Linux shared library that holds nothing but its name. The packed ffmpeg is linked with sound and screen libraries
 * (PulseAudio, ALSA, X) that servers lack and that it never calls here: its loader asks for the names, and binds their
 * functions only when they are called.
 */
final class EmptyLibrary {
    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int HASH = HEADER + 3 * PROGRAM_HEADER;
    private static final int SYMBOLS = HASH + 16;
    private static final int STRINGS = SYMBOLS + 24;
    private static final int PAGE = 0x10000;
    private static final int READ_WRITE = 6;

    private EmptyLibrary() {}

    /**
     * The file's bytes, after the System V ABI's chapters 4 and 5.
     *
     * @param machine the processor's ELF number, 62 for x86-64, 183 for AArch64
     */
    static byte[] named(String name, int machine) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        int strings = text.length + 2;
        int dynamic = (STRINGS + strings + 7) / 8 * 8;
        int size = dynamic + 7 * 16;
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(out, machine);
        segment(out, 1, 0, size, PAGE);
        segment(out, 2, dynamic, 7 * 16, 8);
        segment(out, 0x6474e551, 0, 0, 16);
        out.putInt(HASH, 1).putInt(HASH + 4, 1);
        out.position(STRINGS + 1);
        out.put(text);
        out.position(dynamic);
        entry(out, 14, 1);
        entry(out, 4, HASH);
        entry(out, 5, STRINGS);
        entry(out, 6, SYMBOLS);
        entry(out, 10, strings);
        entry(out, 11, 24);
        return out.array();
    }

    private static void header(ByteBuffer out, int machine) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).putLong(0);
        out.putShort((short) 3).putShort((short) machine).putInt(1);
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER).putShort((short) PROGRAM_HEADER).putShort((short) 3);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    }

    private static void segment(ByteBuffer out, int type, long offset, long size, long alignment) {
        out.putInt(type).putInt(READ_WRITE).putLong(offset).putLong(offset).putLong(offset);
        out.putLong(size).putLong(size).putLong(alignment);
    }

    private static void entry(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }
}
