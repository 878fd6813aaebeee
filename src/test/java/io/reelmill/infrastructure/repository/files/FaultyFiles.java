package io.reelmill.infrastructure.repository.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A disk on which one chosen change fails, or at which the process dies. Flushes are noted, not waited for. */
final class FaultyFiles extends DurableFiles {
    private final int faulty;
    private final Fault fault;
    private final AtomicInteger operations = new AtomicInteger();
    private final List<String> journal = new ArrayList<>();

    FaultyFiles(int faulty, Fault fault) {
        this.faulty = faulty;
        this.fault = fault;
    }

    /** What happens at the chosen change. */
    enum Fault {
        /** It is not made. */
        FAILS_BEFORE,
        /** It is made and reported as failed. */
        FAILS_AFTER,
        /** It is not made and no later one either: nothing clears up. */
        DIES
    }

    /** The end of the process. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    boolean reached() {
        return operations.get() >= faulty;
    }

    List<String> journal() {
        return journal;
    }

    @Override
    void createDirectory(Path directory) throws IOException {
        run("mkdir", directory, () -> super.createDirectory(directory));
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
        // A write that fails leaves half of what was to be written.
        if (operations.get() + 1 == faulty) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        run("write", file, () -> super.write(file, bytes));
    }

    @Override
    void sync(Path file) throws IOException {
        run("sync", file, () -> {});
    }

    @Override
    void rename(Path from, Path to) throws IOException {
        run("rename " + from.getFileName(), to, () -> super.rename(from, to));
    }

    @Override
    void syncDirectory(Path directory) throws IOException {
        run("syncDirectory", directory, () -> {});
    }

    @Override
    void delete(Path file) throws IOException {
        boolean there = Files.exists(file);
        run(there ? "delete" : "nothing to delete", file, () -> super.delete(file));
    }

    private void run(String what, Path path, Change change) throws IOException {
        int number = operations.incrementAndGet();
        boolean dies = fault == Fault.DIES;
        if (number > faulty && dies) {
            throw new Death();
        }
        boolean chosen = number == faulty;
        boolean before = fault != Fault.FAILS_AFTER;
        if (!chosen || !before) {
            change.make();
            journal.add(what + " " + path.getFileName());
        }
        if (chosen) {
            if (dies) {
                throw new Death();
            }
            throw new IOException("no space left at change %d: %s %s".formatted(number, what, path));
        }
    }

    private interface Change {
        void make() throws IOException;
    }
}
