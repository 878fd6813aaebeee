package io.reelmill.infrastructure.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that one process at a time has open under a lock, with that process' number in it. */
record LockedFile(FileChannel channel) implements AutoCloseable {
    /** Empty when another process has it. */
    static Optional<LockedFile> of(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new LockedFile(channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownThread) {
            return null;
        }
    }

    /** The number of the process that has it, in words. */
    static String owner(Path file) {
        try {
            String owner = Files.readString(file).strip();
            return owner.isEmpty() ? "of another user" : owner;
        } catch (IOException unreadable) {
            return "of another user";
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The lock on the home could not be given back", failure);
        }
    }
}
