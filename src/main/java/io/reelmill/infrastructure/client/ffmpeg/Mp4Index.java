package io.reelmill.infrastructure.client.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where an mp4 file keeps its index: a player can begin at once only when it comes before the media. */
final class Mp4Index {
    private static final int HEADER = 16;

    private Mp4Index() {}

    /** Whether {@code moov} comes before {@code mdat}; walks over the boxes without reading them. */
    static boolean first(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long position = 0;
            while (position + HEADER <= channel.size()) {
                ByteBuffer header = ByteBuffer.allocate(HEADER);
                channel.position(position).read(header);
                header.flip();
                long size = header.getInt() & 0xffffffffL;
                byte[] type = new byte[4];
                header.get(type);
                String name = new String(type, StandardCharsets.US_ASCII);
                if (name.equals("moov") || name.equals("mdat")) {
                    return name.equals("moov");
                }
                size = size == 1 ? header.getLong() : size;
                if (size < 8) {
                    return false;
                }
                position += size;
            }
            return false;
        }
    }
}
