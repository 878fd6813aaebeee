package io.reelmill.infrastructure.client.library;

import io.reelmill.core.narration.RecordingFolder;
import io.reelmill.core.provider.RefusedException;
import java.nio.file.Path;

/** Finds the recordings that rows name, beside their footage. */
record NamedRecordings(MediaFolder folder, Proofs proofs) implements RecordingFolder {
    @Override
    public Path file(String path) {
        return folder.file(path)
                .orElseThrow(() -> new RefusedException(
                        "The recording %s is gone from %s; put it back".formatted(path, folder.root())));
    }

    @Override
    public String sha256(String path) {
        return proofs.sha256(file(path));
    }
}
