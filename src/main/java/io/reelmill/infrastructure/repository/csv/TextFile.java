package io.reelmill.infrastructure.repository.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a text file in the encoding that its byte-order mark names, UTF-8 without one. */
final class TextFile {
    /** Stands where bytes cannot be decoded; it is no character, so no text has it. */
    static final char UNDECODABLE = '\uFFFF';

    private static final int LONGEST_MARK = 3;

    private TextFile() {}

    /** The text after the mark; bytes that are not in the encoding read as {@link #UNDECODABLE}. */
    static Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            bytes.mark(LONGEST_MARK);
            byte[] start = bytes.readNBytes(LONGEST_MARK);
            bytes.reset();
            Charset charset = charset(start);
            bytes.skipNBytes(mark(start, charset));
            return new BufferedReader(
                    new InputStreamReader(
                            bytes,
                            charset.newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                    .replaceWith(String.valueOf(UNDECODABLE))),
                    1 << 16);
        } catch (IOException | RuntimeException failure) {
            bytes.close();
            throw failure;
        }
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(start, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int mark(byte[] start, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return begins(start, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        }
        return 2;
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
