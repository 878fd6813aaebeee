package io.reelmill.core.operation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A wish to have the videos of a request file made.
 *
 * @param requests the file to read; a copy of its content is kept
 * @param source what the batch is said to be made from, in lists and results
 * @param again a new batch although this content has been made before
 * @param wishes what else is asked of this launch
 * @param fire the fire of a schedule that it is for; it identifies the batch together with the content
 */
public record Launch(Path requests, Path source, boolean again, Wishes wishes, Optional<Fire> fire) {
    /** A file as it is. */
    public static Launch of(Path requests) {
        return new Launch(requests, requests, false, Wishes.NONE, Optional.empty());
    }

    /** The same with other wishes. */
    public Launch wishing(Wishes others) {
        return new Launch(requests, source, again, others, fire);
    }
}
