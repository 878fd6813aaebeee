package io.reelmill.infrastructure.client.vertex.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** An answer on its way into a file, which knows on which side a failure was. */
final class Pouring extends FilterInputStream {
    private boolean failed;

    private Pouring(InputStream body) {
        super(body);
    }

    /**
     * Writes the whole body to the target.
     *
     * @return why the target cannot be written, a full disk for example
     * @throws IOException when the body cannot be read
     */
    static Optional<IOException> into(Path target, InputStream body) throws IOException {
        Pouring pouring = new Pouring(body);
        try {
            Files.copy(pouring, target, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException failure) {
            if (pouring.failed) {
                throw failure;
            }
            return Optional.of(failure);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        failed = true;
        int read = super.read(buffer, offset, length);
        failed = false;
        return read;
    }
}
