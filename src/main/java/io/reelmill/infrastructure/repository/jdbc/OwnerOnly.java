package io.reelmill.infrastructure.repository.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A small file that only its owner may read, whole or not there. */
record OwnerOnly(Path file) {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.OTHERS_EXECUTE);

    /** Its text; empty when it is not there, or a link to somewhere else. */
    Optional<String> read() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        protect();
        return Optional.of(Files.readString(file).strip());
    }

    void write(String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        closeToOthers(folder);
        // Made with an owner's rights alone from its first moment on, where the file system knows rights.
        Path whole = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
        protect();
    }

    private void protect() throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(
                    file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(folder);
            if (rights.removeAll(OTHERS)) {
                Files.setPosixFilePermissions(folder, rights);
            }
        }
    }
}
