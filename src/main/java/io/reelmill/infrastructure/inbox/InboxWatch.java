package io.reelmill.infrastructure.inbox;

import io.reelmill.shared.text.Printable;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the inbox and after what was claimed, by this node or another. One thread looks. */
final class InboxWatch {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);

    private final InboxFolders folders;
    private final Arrivals arrivals;
    private final Inbox inbox;
    private final Map<Path, String> failures = new HashMap<>();

    InboxWatch(InboxFolders folders, Arrivals arrivals, Inbox inbox) {
        this.folders = folders;
        this.arrivals = arrivals;
        this.inbox = inbox;
    }

    /** Never throws: the next look may succeed. What fails is told once. */
    void look() {
        trying(folders.inbox(), () -> {
            folders.make();
            for (Path file : arrivals.complete()) {
                claim(file);
            }
        });
        trying(folders.working(), () -> {
            List<Claim> claims = new ArrayList<>();
            for (Path folder : InboxFolders.in(folders.working())) {
                trying(folder, () -> claim(folder, claims));
            }
            claims.sort(Comparator.comparing(Claim::name));
            claims.forEach(claim -> trying(claim.file(), () -> inbox.bringOn(claim)));
        });
    }

    /** By a rename, which only one node can do. */
    private void claim(Path file) throws IOException {
        Path own = Files.createDirectory(
                folders.working().resolve(UUID.randomUUID().toString()));
        try {
            Claim.take(file, own);
        } catch (NoSuchFileException taken) {
            Claim.clear(own);
        }
    }

    private void claim(Path folder, List<Claim> claims) throws IOException {
        Claim.resume(folder, folders.inbox());
        Optional<Claim> claim = Claim.in(folder);
        if (claim.isPresent()) {
            claims.add(claim.get());
        } else {
            Claim.clear(folder);
        }
    }

    private void trying(Path what, Step step) {
        try {
            step.take();
            failures.remove(what);
        } catch (NoSuchFileException | DirectoryNotEmptyException elsewhere) {
            // Another node was quicker; if not, the next look meets it again.
            LOG.debug("{} changed meanwhile", what, elsewhere);
        } catch (IOException | RuntimeException failure) {
            String message = Printable.oneLine(told(failure));
            if (!message.equals(failures.put(what, message))) {
                LOG.warn("The inbox could not go on ({}); it is tried again", message);
            }
        }
    }

    /** What Java says of a file is often its name alone. */
    private static String told(Exception failure) {
        return failure instanceof FileSystemException
                ? failure.getClass().getSimpleName() + ": " + failure.getMessage()
                : String.valueOf(failure.getMessage());
    }

    /** Something that may fail. */
    private interface Step {
        void take() throws IOException;
    }
}
