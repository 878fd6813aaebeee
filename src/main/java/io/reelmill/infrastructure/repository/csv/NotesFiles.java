package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.NotesCell;
import io.reelmill.core.topic.RequestFile;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The notes that lie beside a request file: those that a row names, relative to the file's folder or to {@code notes/} in
 * it, and {@code ID.md} or {@code ID.txt} in the folder {@code NAME.notes} beside {@code NAME.csv}.
 */
final class NotesFiles {
    private static final long MOST_BYTES = 64 << 10;
    private static final List<String> ENDINGS = List.of(".md", ".txt");

    private final Path folder;
    private final Path own;

    NotesFiles(Path source) {
        Path file = source.toAbsolutePath().normalize();
        this.folder = Optional.ofNullable(file.getParent()).orElse(file);
        this.own = RequestFile.notes(file);
    }

    /** What stands for the row's notes: the words of its file, or why they cannot be used; empty where it has none. */
    Optional<String> of(Row row) {
        Optional<String> cell = Optional.ofNullable(row.cells().get(Column.NOTES.label()));
        if (cell.isPresent()) {
            return cell.filter(NotesCell::names).map(this::named);
        }
        if (!present()) {
            return Optional.empty();
        }
        return ENDINGS.stream()
                .map(ending -> row.id() + ending)
                .filter(NotesFiles::plain)
                .flatMap(name -> in(own, name))
                .filter(Files::exists)
                .findFirst()
                .map(file -> words(file, own.getFileName() + "/" + file.getFileName()));
    }

    /**
     * Compares the folder's files with the rows: one that belongs to none, or a second one of a row, would be forgotten
     * without a word.
     *
     * @throws UnreadableRequestsException naming a file that no row has
     */
    void check(Set<String> ids) {
        Set<String> taken = new HashSet<>();
        for (String file : files()) {
            String id = ENDINGS.stream()
                    .filter(file::endsWith)
                    .map(ending -> file.substring(0, file.length() - ending.length()))
                    .filter(ids::contains)
                    .findFirst()
                    .orElseThrow(() -> new UnreadableRequestsException(
                            "%s belongs to no row; name it as the id of a row, followed by .md or .txt"
                                    .formatted(own.resolve(file))));
            if (!taken.add(id)) {
                throw new UnreadableRequestsException(
                        "%s is the second file of the row %s; put both into one".formatted(own.resolve(file), id));
            }
        }
    }

    /** Whether there is a folder of notes for this file. */
    boolean present() {
        return Files.isDirectory(own);
    }

    /** All but what programs leave there for themselves. */
    private Set<String> files() {
        Set<String> files = new TreeSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(own, file -> !Files.isDirectory(file))) {
            found.forEach(file -> files.add(String.valueOf(file.getFileName())));
            files.removeIf(name -> name.startsWith("."));
        } catch (IOException unreadable) {
            throw new UnreadableRequestsException(own + " cannot be read; check its permissions", unreadable);
        }
        return files;
    }

    private String named(String cell) {
        String name = cell.strip().replace('\\', '/');
        if (name.startsWith("/") || name.startsWith("~") || name.matches("[A-Za-z]:.*")) {
            return NotesCell.refused(cell, "a path relative to the request file, such as notes/bees.md");
        }
        if (List.of(name.split("/")).contains("..")) {
            return NotesCell.refused(cell, "a path that stays in the request file's folder, without ..");
        }
        return Stream.of(folder, folder.resolve("notes"))
                .flatMap(place -> in(place, name))
                .filter(Files::exists)
                .findFirst()
                .map(file -> words(file, name))
                .orElseGet(() -> NotesCell.refused(
                        cell,
                        "a text file beside the request file or in notes/ there; this one is not there, and files do"
                                + " not go along with requests that are sent"));
    }

    private String words(Path file, String name) {
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return NotesCell.refused(name, "a file in the request file's folder; this link leads out of it");
            }
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return NotesCell.refused(name, "a text file of at most 64 KB");
            }
            return NotesCell.of(name, text(file));
        } catch (CharacterCodingException undecodable) {
            return NotesCell.refused(name, "text in UTF-8; save the file so");
        } catch (IOException unreadable) {
            return NotesCell.refused(name, "a file that can be read; check its permissions");
        }
    }

    private static String text(Path file) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return text.replaceFirst("^\uFEFF", "").replace('\t', ' ').stripTrailing();
    }

    private static boolean plain(String name) {
        return !name.contains("/") && !name.contains("\\") && !name.startsWith(".");
    }

    /** The file of that name; nothing where no file can be called so, which differs from machine to machine. */
    private static Stream<Path> in(Path folder, String name) {
        try {
            return Stream.of(folder.resolve(name));
        } catch (InvalidPathException impossible) {
            return Stream.empty();
        }
    }
}
