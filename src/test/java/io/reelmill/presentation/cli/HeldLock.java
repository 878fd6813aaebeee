package io.reelmill.presentation.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lock of a home or a node, as a running process holds it. */
record HeldLock(FileChannel channel) implements AutoCloseable {
    static HeldLock of(Path file, long pid) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.lock();
        channel.write(ByteBuffer.wrap(Long.toString(pid).getBytes(StandardCharsets.US_ASCII)));
        return new HeldLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
