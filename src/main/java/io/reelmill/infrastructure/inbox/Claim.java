package io.reelmill.infrastructure.inbox;

import io.reelmill.core.topic.RequestFile;
import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A file that was taken out of the inbox, in a folder of its own together with its notes and with what is known of it: the
 * number of its batch, and where it is to go. After a crash any node goes on from these.
 */
record Claim(Path folder, Path file) {
    private static final String BATCH = "batch";
    private static final String TARGET = "target";
    private static final String TURN = ".turn";
    private static final String NAME = ".name";
    /** A file whose notes are still on their way: nobody makes it yet. */
    private static final String TAKEN = ".taken";

    /** Who has the turn for longer is dead; a launch takes seconds. */
    private static final Duration LONGEST_TURN = Duration.ofMinutes(5);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * Takes a file out of the inbox into a new folder, by a rename, which only one node can do; then its notes.
     *
     * @throws java.nio.file.NoSuchFileException when another node was quicker
     */
    static void take(Path file, Path folder) throws IOException {
        Claim claim = new Claim(folder, folder.resolve(String.valueOf(file.getFileName())));
        claim.write(NAME, claim.name());
        Files.move(file, folder.resolve(TAKEN), StandardCopyOption.ATOMIC_MOVE);
        claim.complete(RequestFile.notes(file));
    }

    /** What a node began to take and did not finish; any other may, and only one of them finds it still to be done. */
    static void resume(Path folder, Path inbox) throws IOException {
        Path name = folder.resolve(NAME);
        if (Files.exists(folder.resolve(TAKEN), LinkOption.NOFOLLOW_LINKS) && Files.exists(name)) {
            Path file = folder.resolve(Files.readString(name));
            new Claim(folder, file).complete(RequestFile.notes(inbox.resolve(file.getFileName())));
        }
    }

    private void complete(Path notes) throws IOException {
        if (Files.isDirectory(notes, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(notes, notes(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(folder.resolve(TAKEN), file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A claimed file in its folder; empty when somebody else took it, and when its folder was all that was made. */
    static Optional<Claim> in(Path folder) throws IOException {
        for (Path file : InboxFolders.in(folder)) {
            boolean claimed = !note(file) && !file.endsWith(TAKEN);
            if (claimed && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new Claim(folder, file));
            }
        }
        return Optional.empty();
    }

    /** As it was called in the inbox. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Where its notes are, if it has any. */
    Path notes() {
        return RequestFile.notes(file);
    }

    /** What lists and messages call it; a name can hold anything, line breaks too. */
    Path label() {
        return Path.of("jobs", "inbox", Printable.oneLine(name()));
    }

    OptionalLong batch() throws IOException {
        Optional<String> number =
                read(BATCH).filter(text -> NUMBER.matcher(text).matches());
        return number.isPresent() ? OptionalLong.of(Long.parseLong(number.get())) : OptionalLong.empty();
    }

    void batch(long batch) throws IOException {
        write(BATCH, Long.toString(batch));
    }

    /** The file it is to become, once that is decided. */
    Optional<Path> target() throws IOException {
        return read(TARGET).map(Path::of);
    }

    /** Decides it. */
    Path target(Path target) throws IOException {
        write(TARGET, target.toString());
        return target;
    }

    /** Whether this node alone may launch its content anew now; a dead node's turn ends by itself. */
    boolean takeTurn() throws IOException {
        Path turn = folder.resolve(TURN);
        try {
            Files.createFile(turn);
            return true;
        } catch (FileAlreadyExistsException taken) {
            if (Files.getLastModifiedTime(turn)
                    .toInstant()
                    .isBefore(Instant.now().minus(LONGEST_TURN))) {
                // Whoever comes next has it.
                Files.deleteIfExists(turn);
            }
            return false;
        }
    }

    void giveTurn() throws IOException {
        Files.deleteIfExists(folder.resolve(TURN));
    }

    /** Forgets it, when its file has gone where it belongs. */
    void close() throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            clear(folder);
        }
    }

    /**
     * Removes a claim's folder that has no file any more, or has none yet: then who made it makes another. A file that came
     * into it at this moment stays, and its folder with it.
     */
    static void clear(Path folder) throws IOException {
        List<Path> left = InboxFolders.in(folder);
        if (left.stream().allMatch(Claim::note)) {
            for (Path note : left) {
                Files.deleteIfExists(note);
            }
            Files.deleteIfExists(folder);
        }
    }

    private static boolean note(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(BATCH) || name.equals(TARGET) || name.startsWith(".") && !name.equals(TAKEN);
    }

    private Optional<String> read(String name) throws IOException {
        Path note = folder.resolve(name);
        return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
    }

    private void write(String name, String text) throws IOException {
        Path beside = folder.resolve("." + name);
        Files.writeString(beside, text, StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
