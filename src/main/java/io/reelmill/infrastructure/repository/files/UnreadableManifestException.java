package io.reelmill.infrastructure.repository.files;

import java.io.IOException;

/** There is a manifest that this version cannot use: broken, of a newer version or of another session. */
final class UnreadableManifestException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableManifestException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableManifestException(String message) {
        super(message);
    }
}
