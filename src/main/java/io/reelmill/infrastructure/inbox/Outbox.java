package io.reelmill.infrastructure.inbox;

import io.reelmill.core.session.Home;
import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts files of the inbox where they belong, with what became of them beside. The place is chosen first and noted; whoever
 * goes on after a crash puts the rest there, and the file itself is moved last.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final List<String> ENDINGS =
            List.of(".csv", ".notes", ".results.csv", ".rejects.csv", ".error.txt", ".note.txt");
    private static final int LONGEST = 230;
    private static final int CUT = 57;

    private final Home home;
    private final InboxFolders folders;

    Outbox(Home home, InboxFolders folders) {
        this.home = home;
        this.folders = folders;
    }

    /** In a turn of its own. */
    boolean putAway(Claim claim, Ending ending) throws IOException {
        if (Files.notExists(claim.file(), LinkOption.NOFOLLOW_LINKS)) {
            claim.close();
            return false;
        }
        Optional<Path> noted = claim.target();
        Files.createDirectories(ending.folder(folders));
        Path target = noted.isPresent() ? noted.get() : claim.target(free(ending.folder(folders), base(claim.name())));
        if (ending.batch().isPresent()) {
            Path results = home.batch(ending.batch().getAsLong());
            copy(results.resolve("results.csv"), beside(target, ".results.csv"), claim.folder());
            copy(results.resolve("rejects.csv"), beside(target, ".rejects.csv"), claim.folder());
        }
        if (ending.error().filter(text -> !text.isBlank()).isPresent()) {
            Path text = claim.folder().resolve(".error");
            Files.writeString(text, ending.error().get() + System.lineSeparator(), StandardCharsets.UTF_8);
            Files.move(text, beside(target, ending.note()), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.isDirectory(claim.notes(), LinkOption.NOFOLLOW_LINKS)) {
            InboxFolders.move(claim.notes(), beside(target, ".notes"));
        }
        InboxFolders.move(claim.file(), target);
        claim.close();
        LOG.info(
                "{} is now {}",
                claim.label(),
                Printable.oneLine(home.root().relativize(target).toString()));
        return true;
    }

    /** By way of the claim's folder, so that nobody sees half of it. */
    private static void copy(Path from, Path to, Path by) throws IOException {
        if (Files.exists(from)) {
            Path half = by.resolve(".half");
            Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A name that none of the files has that may be put there. */
    private static Path free(Path folder, String base) {
        String name = base;
        for (int number = 2; taken(folder, name); number++) {
            name = base + "-" + number;
        }
        return folder.resolve(name + ".csv");
    }

    private static boolean taken(Path folder, String name) {
        return ENDINGS.stream()
                .anyMatch(ending -> Files.exists(folder.resolve(name + ending), LinkOption.NOFOLLOW_LINKS));
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(base(String.valueOf(target.getFileName())) + ending);
    }

    /** Without .csv, and short enough for what is put behind it: a name has at most 255 bytes, a letter at most four. */
    private static String base(String name) {
        String base = name.toLowerCase(Locale.ROOT).endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return base.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                ? base
                : base.substring(0, base.offsetByCodePoints(0, CUT));
    }
}
