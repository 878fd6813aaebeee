package io.reelmill.core.topic;

import java.nio.file.Path;

/** What goes by the name of a request file: {@code NAME} of {@code NAME.csv}. */
public final class RequestFile {
    private RequestFile() {}

    /** The file's name without its ending. */
    public static String name(Path requests) {
        return String.valueOf(requests.getFileName()).replaceFirst("(?i)\\.csv$", "");
    }

    /** The folder of notes that goes with a file: {@code NAME.notes} beside {@code NAME.csv}. */
    public static Path notes(Path requests) {
        return requests.resolveSibling(name(requests) + ".notes");
    }
}
