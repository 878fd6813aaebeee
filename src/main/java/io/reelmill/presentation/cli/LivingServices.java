package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services that run in a home, on this machine. A file that a killed one left behind counts for nothing, although its
 * process' number or its port may be another's by now: whoever is trusted holds the lock of the home, or of its node, at this
 * moment, and has written its number into it.
 */
public final class LivingServices {
    private LivingServices() {}

    /** That of the home's only process, or those of its nodes; in the order of their names. */
    public static List<ServiceFile> of(Home home) {
        List<ServiceFile> living = new ArrayList<>();
        add(home.service(), home.data().resolve("owner.lock"), living);
        try (DirectoryStream<Path> nodes = Files.newDirectoryStream(home.nodes(), "*.json")) {
            List<Path> places = new ArrayList<>();
            nodes.forEach(places::add);
            places.stream()
                    .sorted()
                    .forEach(place ->
                            add(place, home.nodes().resolve(name(place).replaceFirst("json$", "lock")), living));
        } catch (IOException noNodes) {
            return living;
        }
        return living;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void add(Path place, Path lock, List<ServiceFile> living) {
        ServiceFile.read(place)
                .filter(file -> runs(file.pid(), place) && holds(file.pid(), lock))
                .ifPresent(living::add);
    }

    /** On this machine, and for the user whose file it is. */
    private static boolean runs(long pid, Path place) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .user()
                        .filter(user -> !user.equals(owner(place)))
                        .isEmpty())
                .isPresent();
    }

    private static @Nullable String owner(Path place) {
        try {
            return Files.getOwner(place).getName();
        } catch (IOException | UnsupportedOperationException unknown) {
            return null;
        }
    }

    /** A lock to read with others is no lock to a service that starts at this moment longer than for this moment. */
    private static boolean holds(long pid, Path lock) {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ)) {
            ByteBuffer number =
                    ByteBuffer.allocate(Long.toString(Long.MAX_VALUE).length());
            channel.read(number);
            String holder = new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII).strip();
            return holder.equals(Long.toString(pid)) && !free(channel);
        } catch (IOException noLock) {
            return false;
        }
    }

    private static boolean free(FileChannel channel) throws IOException {
        try {
            FileLock own = channel.tryLock(0, Long.MAX_VALUE, true);
            return own != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }
}
