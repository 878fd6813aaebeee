package io.reelmill.infrastructure.inbox;

import io.reelmill.core.topic.RequestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which files in the inbox are complete: their size and time, and those of the notes beside them, have not changed for a
 * while. Watching by events is not enough,
 * network folders send none. Used by one thread.
 */
final class Arrivals {
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*(\\.part|\\.tmp|~)");

    private final Path inbox;
    private final Duration quiet;
    private final Clock clock;
    private Map<Path, Seen> seen = new HashMap<>();

    Arrivals(Path inbox, Duration quiet, Clock clock) {
        this.inbox = inbox;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** What a file looked like, and since when. */
    private record Seen(long size, FileTime changed, List<String> notes, Instant since) {
        boolean like(Seen other) {
            return size == other.size && changed.equals(other.changed) && notes.equals(other.notes);
        }
    }

    /** Looks, and answers those that have been quiet long enough. */
    List<Path> complete() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        List<Path> complete = new ArrayList<>();
        for (Path file : InboxFolders.in(inbox)) {
            Optional<Seen> looks = wanted(file) ? look(file) : Optional.empty();
            if (looks.isPresent()) {
                Seen before = seen.get(file);
                Seen kept = before != null && before.like(looks.get()) ? before : looks.get();
                now.put(file, kept);
                if (!kept.since().plus(quiet).isAfter(clock.instant())) {
                    complete.add(file);
                }
            }
        }
        seen = now;
        return complete;
    }

    private static boolean wanted(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !UNFINISHED.matcher(name).matches();
    }

    /** Nothing for folders and links, and for what was taken away a moment ago. */
    private Optional<Seen> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(
                            new Seen(attributes.size(), attributes.lastModifiedTime(), notes(file), clock.instant()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** What the notes beside the file look like. */
    private static List<String> notes(Path file) throws IOException {
        List<String> looks = new ArrayList<>();
        for (Path note : InboxFolders.in(RequestFile.notes(file))) {
            looks.add("%s %d %s".formatted(note.getFileName(), Files.size(note), Files.getLastModifiedTime(note)));
        }
        return looks;
    }
}
