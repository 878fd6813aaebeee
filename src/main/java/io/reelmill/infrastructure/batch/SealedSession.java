package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.hash.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a session is finished and what its user takes away from it is unharmed. */
final class SealedSession {
    private static final String TAKEN_AWAY = "final_output/";

    private SealedSession() {}

    static boolean holds(SessionFolder folder) {
        Manifest manifest = folder.manifest();
        return manifest.status() == SessionState.COMPLETED
                && manifest.artefacts().stream()
                        .filter(artefact -> artefact.path().startsWith(TAKEN_AWAY))
                        .allMatch(artefact -> unharmed(folder.path(artefact.path()), artefact));
    }

    private static boolean unharmed(Path file, Artefact artefact) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(artefact.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
