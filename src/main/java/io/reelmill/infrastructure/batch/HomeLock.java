package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ownership of a home, held by one process at a time. The operating system gives the lock back when the process dies,
 * however it dies: who has it knows that every execution the database calls running is dead.
 */
public final class HomeLock implements AutoCloseable {
    private static final Pattern UNFIT = Pattern.compile("[,;]");

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the home.
     *
     * @throws AlreadyRunningException when another process has it
     * @throws MisconfiguredException when no database can be kept under its path
     */
    public static HomeLock of(Home home) {
        if (UNFIT.matcher(home.root().toString()).find()) {
            throw new MisconfiguredException(
                    "The home %s has a comma or a semicolon in its path, which settings and databases take for the end of it; choose another with --home"
                            .formatted(home.root()));
        }
        Path file = home.data().resolve("owner.lock");
        try {
            Files.createDirectories(home.data());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String owner = Files.readString(file).strip();
                channel.close();
                throw new AlreadyRunningException(
                        "The home %s is in use by the process %s; wait for its end, or work in another with --home"
                                .formatted(home.root(), owner.isEmpty() ? "of another user" : owner));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "The home %s cannot be used: %s; choose one that can be written to with --home"
                            .formatted(home.root(), failure.getMessage()),
                    failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownThread) {
            return null;
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
