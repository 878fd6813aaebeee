package io.reelmill.core.narration;

import io.reelmill.core.Port;
import java.nio.file.Path;

/** Where the recordings lie that users name as narration of their own. Thread-safe. */
@Port
public interface RecordingFolder {
    /**
     * The file.
     *
     * @param path as in the row, relative to the media folder
     * @throws io.reelmill.core.provider.RefusedException when it is gone
     */
    Path file(String path);

    /** What tells that a file has changed: its SHA-256. @throws io.reelmill.core.provider.RefusedException when it is gone */
    String sha256(String path);
}
