package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.util.Optional;

/** The folder in which users keep the media that their rows name. Thread-safe. */
@Port
public interface FootageFolder {
    /**
     * Looks for a file without opening it.
     *
     * @param path as written in the row, relative to the folder
     * @return what would be accepted instead, in words for people; empty when the path names a file in the folder
     */
    Optional<String> remedy(String path);

    /** A folder that holds whatever is asked for, where rows are only looked at. */
    static FootageFolder anything() {
        return path -> Optional.empty();
    }
}
