package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings renames to their end that were cut off after the manifest had recorded them: the manifest decides, so a work
 * file with the recorded hash gets its name and any other goes.
 */
final class FileSettler {
    private final SessionLayout layout;
    private final DurableFiles files;
    private final VerifiedFiles verified;
    private final Parts parts;

    FileSettler(SessionLayout layout, Tools tools) {
        this.layout = layout;
        this.files = tools.files();
        this.verified = tools.verified();
        this.parts = tools.parts();
    }

    /** Ends what this process began for the artefact; does nothing when it has no work file. */
    void settle(Artefact artefact) throws IOException {
        settle(artefact, parts.part(layout.directory().resolve(artefact.path())));
    }

    /** Ends what was begun for the artefact in that work file, by whichever process. */
    void settle(Artefact artefact, Path part) throws IOException {
        Path file = layout.directory().resolve(artefact.path());
        Optional<Stamp> stamp = Stamp.of(part);
        if (stamp.isEmpty()) {
            return;
        }
        if (verified.holds(file, artefact) || !Sha256.of(part).equals(artefact.sha256())) {
            files.delete(part);
            return;
        }
        files.rename(part, file);
        files.syncDirectory(SessionLayout.folderOf(file));
        verified.remember(file, artefact.sha256(), stamp.get());
    }
}
