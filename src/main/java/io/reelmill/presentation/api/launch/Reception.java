package io.reelmill.presentation.api.launch;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.presentation.api.problem.InvalidValueException;
import io.reelmill.presentation.api.wire.LaunchBody;
import io.reelmill.shared.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Takes request files from outside; they lie under names of our own while they are worked on. Thread-safe. */
public final class Reception {
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} ._()+-]{0,99}");

    /** Nothing is worked on for so long: what is older was left behind by a process that was killed. */
    private static final Duration LEFT = Duration.ofHours(1);

    private final Home home;
    private final RequestLists lists;

    public Reception(Home home, RequestLists lists) {
        this.home = home;
        this.lists = lists;
    }

    /**
     * A CSV as it was sent, byte by byte; closes the content.
     *
     * @param asked all but its content
     * @throws InvalidValueException when what lists are to call it is no plain name
     */
    public Received csv(InputStream content, LaunchBody asked) throws IOException {
        Optional<String> label = Optional.ofNullable(asked.source()).map(Reception::label);
        Path folder = Files.createDirectories(home.data().resolve("uploads"));
        removeLeftovers(folder);
        Path file = folder.resolve(UUID.randomUUID() + ".csv");
        try (content) {
            Files.copy(content, file);
            String sha256 = Sha256.of(file);
            return new Received(file, label.orElse("upload-" + sha256.substring(0, 8)), sha256, asked, false);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /**
     * Topics, or the name of a file under {@code jobs/}.
     *
     * @throws InvalidValueException when it names both or neither, or a file that is not there
     */
    public Received json(LaunchBody asked) throws IOException {
        List<Map<String, String>> topics = asked.topics();
        String named = asked.file();
        if ((topics == null) == (named == null)) {
            throw new InvalidValueException("Give either topics or file");
        }
        if (topics == null) {
            return file(String.valueOf(named), asked);
        }
        if (topics.isEmpty()) {
            throw new InvalidValueException("topics is empty; give at least one, like {\"topic\": \"Why bees dance\"}");
        }
        return csv(new ByteArrayInputStream(text(topics).getBytes(StandardCharsets.UTF_8)), asked);
    }

    /** The same that a command makes of them, so that they are the same batch. */
    private String text(List<Map<String, String>> topics) {
        if (topics.stream().anyMatch(Objects::isNull)) {
            throw new InvalidValueException(
                    "topics has a null; each is an object like {\"topic\": \"Why bees dance\"}");
        }
        try {
            return lists.of(topics.stream().map(Reception::given).toList()).text();
        } catch (IllegalArgumentException unknown) {
            throw new InvalidValueException(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    /** Null is what is not given. */
    private static Map<String, String> given(Map<String, String> cells) {
        Map<String, String> given = new LinkedHashMap<>(cells);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    private static void removeLeftovers(Path folder) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(LEFT));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (older(file, oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** One whose launch has just ended is not. */
    private static boolean older(Path file, FileTime than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).compareTo(than) < 0;
        } catch (NoSuchFileException done) {
            return false;
        }
    }

    private Received file(String named, LaunchBody asked) throws IOException {
        Path file = underJobs(named);
        String source = Optional.ofNullable(asked.source())
                .map(Reception::label)
                .orElseGet(() -> "jobs/" + jobs().relativize(file).toString().replace('\\', '/'));
        return new Received(file, source, Sha256.of(file), asked, true);
    }

    private Path jobs() {
        return home.root().resolve("jobs");
    }

    /** Also where it really lies: a link out of the folder leads nowhere. */
    private Path underJobs(String named) {
        try {
            Path file = jobs().resolve(named).normalize();
            if (file.startsWith(jobs())
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(jobs().toRealPath())) {
                return file;
            }
        } catch (InvalidPathException | IOException unusable) {
            throw new InvalidValueException(notThere(), unusable);
        }
        throw new InvalidValueException(notThere());
    }

    private static String notThere() {
        return "file names no file under jobs/; give its path relative to that folder, like first.csv";
    }

    /** A name for lists, never a path. */
    private static String label(String given) {
        if (!LABEL.matcher(given).matches()) {
            throw new InvalidValueException(
                    "source is a name of 1 to 100 letters, digits, spaces and . _ - ( ) +, not beginning with a dot");
        }
        if (!nameable(given)) {
            throw new InvalidValueException(
                    "source has letters that this service's machine cannot write in a name; use those of ASCII");
        }
        return given;
    }

    /** The name a form gives its file, where it is one that could be given as source. */
    public static Optional<String> name(Optional<String> given) {
        return given.filter(name -> LABEL.matcher(name).matches() && nameable(name));
    }

    /** Under a locale such as POSIX, Java has no paths with letters beyond ASCII. */
    private static boolean nameable(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException unwritable) {
            return false;
        }
    }
}
