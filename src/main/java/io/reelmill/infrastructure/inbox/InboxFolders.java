package io.reelmill.infrastructure.inbox;

import io.reelmill.core.session.Home;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where files of the inbox lie. What is being made lies in the inbox itself, out of sight: only within one file system a
 * move is whole.
 *
 * @param inbox where people put files
 * @param done where those go whose videos are all made
 * @param failed where the others go
 */
record InboxFolders(Path inbox, Path done, Path failed) {
    static InboxFolders of(Home home) {
        Path jobs = home.root().resolve("jobs");
        return new InboxFolders(jobs.resolve("inbox"), jobs.resolve("done"), jobs.resolve("failed"));
    }

    /** A folder for each file that was claimed. */
    Path working() {
        return inbox.resolve(".working");
    }

    void make() throws IOException {
        Files.createDirectories(working());
        Files.createDirectories(done);
        Files.createDirectories(failed);
    }

    /** What lies in a folder, by name; nothing when there is no such folder. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }

    /** Moves what is there; false when it is gone. Nothing is overwritten. */
    static boolean move(Path from, Path to) throws IOException {
        if (Files.notExists(from, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        Files.move(from, to);
        return true;
    }
}
