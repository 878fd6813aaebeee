package io.reelmill.presentation.cli;

import io.reelmill.core.script.EditScripts.Proposal;
import io.reelmill.core.script.Line;
import io.reelmill.core.topic.RequestFile;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scripts as files that a person edits: Markdown, one a row, named by the row's id, each line a paragraph. What stands in
 * comments is not spoken.
 */
final class ScriptFiles {
    private static final String ENDING = ".md";
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()+-]{0,99}");

    private final Path folder;

    ScriptFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder for the scripts of a request file where none is named: {@code NAME.scripts} beside it. */
    static ScriptFiles beside(Path requests) {
        return new ScriptFiles(requests.resolveSibling(RequestFile.name(requests) + ".scripts"));
    }

    Path folder() {
        return folder;
    }

    /** Writes all of them, or none where one is there already: somebody may have edited it. */
    List<Path> write(List<Proposal> scripts) {
        List<Path> files =
                scripts.stream().map(script -> file(script.request().id())).toList();
        files.stream().filter(Files::exists).findFirst().ifPresent(file -> {
            throw new UnreadableRequestsException(file
                    + " is there already, and may have been edited; take it away, or name another folder with --out");
        });
        try {
            Files.createDirectories(folder);
            for (int at = 0; at < files.size(); at++) {
                Files.writeString(files.get(at), text(scripts.get(at)));
            }
        } catch (IOException failure) {
            throw new UnreadableRequestsException(
                    "The scripts cannot be written to %s: %s".formatted(folder, failure), failure);
        }
        return files;
    }

    private Path file(String id) {
        if (!NAME.matcher(id).matches()) {
            throw new UnreadableRequestsException(
                    "The id '%s' cannot name a file; use letters, digits, spaces and . _ ( ) + - in ids".formatted(id));
        }
        return folder.resolve(id + ENDING);
    }

    private static String text(Proposal script) {
        String lines = script.script().lines().stream().map(Line::text).collect(Collectors.joining("\n\n"));
        String notes = script.script().warnings().stream()
                .map(warning -> "\n" + warning.message())
                .collect(Collectors.joining());
        String head =
                "%s%n%.0f s of %d s.%s%nEach sentence becomes a line. What stands in a comment like this one is not spoken."
                        .formatted(
                                script.request().topic(),
                                script.seconds(),
                                script.request().duration(),
                                notes);
        return "<!--%n%s%n-->%n%n%s%n"
                .formatted(head.replace("-->", "->"), lines)
                .replace(System.lineSeparator(), "\n");
    }

    /**
     * The words of every file by its row's id.
     *
     * @throws UnreadableRequestsException naming a file that cannot be used
     */
    Map<String, String> read() {
        Map<String, String> words = new TreeMap<>();
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName());
            if (!name.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
                throw new UnreadableRequestsException(
                        file + " is no script; there are only files named by a row's id and .md in such a folder");
            }
            words.put(name.substring(0, name.length() - ENDING.length()), words(file));
        }
        return words;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, file -> !Files.isHidden(file))) {
            found.forEach(files::add);
        } catch (IOException absent) {
            throw new UnreadableRequestsException(
                    "There is no folder %s with scripts; 'reelmill script FILE' writes one".formatted(folder), absent);
        }
        return files;
    }

    private static String words(Path file) {
        try {
            String words = COMMENT.matcher(Files.readString(file).replaceFirst("^\\uFEFF", ""))
                    .replaceAll("")
                    .replace('\t', ' ')
                    .strip();
            if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new UnreadableRequestsException(
                        file + " says nothing; write what is to be spoken, or take the row out of the request file");
            }
            return words;
        } catch (IOException unreadable) {
            throw new UnreadableRequestsException(
                    "%s cannot be read as UTF-8 text: %s".formatted(file, unreadable), unreadable);
        }
    }
}
