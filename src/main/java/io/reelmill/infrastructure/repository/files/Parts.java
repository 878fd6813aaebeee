package io.reelmill.infrastructure.repository.files;

import java.nio.file.Path;

/**
 * Names of work files. Each process that shares a home has names of its own, so that one which lost a session, and does not
 * know it yet, writes into nobody's file.
 *
 * @param owner of letters, digits, {@code .}, {@code _} and {@code -}; empty where a home has one process
 */
record Parts(String owner) {
    static final Parts SOLE = new Parts("");

    private static final String PREFIX = ".part-";
    private static final char MARK = '~';

    /** Where a file is made before it gets its name: beside it, with the same ending. */
    Path part(Path file) {
        return file.resolveSibling(prefix() + file.getFileName());
    }

    /** Whether it is a work file of this process, or of an earlier one in its place. */
    boolean owns(Path file) {
        return file.getFileName().toString().startsWith(prefix())
                && part(whole(file)).equals(file);
    }

    private String prefix() {
        return owner.isEmpty() ? PREFIX : PREFIX + MARK + owner + MARK;
    }

    /** Whether it is a work file of any process. */
    static boolean isPart(Path file) {
        return file.getFileName().toString().startsWith(PREFIX);
    }

    /** The name that a work file of any process was to get. */
    static Path whole(Path part) {
        String name = part.getFileName().toString().substring(PREFIX.length());
        boolean owned = !name.isEmpty() && name.charAt(0) == MARK && name.indexOf(MARK, 1) > 0;
        return part.resolveSibling(owned ? name.substring(name.indexOf(MARK, 1) + 1) : name);
    }
}
