package io.reelmill.presentation.api.launch;

import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.presentation.api.wire.LaunchBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request file that came from outside, until it is closed.
 *
 * @param file where it lies
 * @param source what lists call it; a name, or a path relative to the home
 * @param sha256 of its content
 * @param asked the rest of what was asked
 * @param kept whether it lies there by itself, and is not to be removed
 */
public record Received(Path file, String source, String sha256, LaunchBody asked, boolean kept)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Received.class);

    /** What makes it this request and no other. */
    public String fingerprint() {
        return "%s %s %s %s %s".formatted(source, sha256, asked.again(), asked.buyAgain(), asked.budget());
    }

    /** The launch that is asked for. */
    public Launch launch() {
        Wishes wishes = Wanted.of(asked.buyAgain(), asked.budget(), Optional.empty());
        return new Launch(file, Path.of(source), asked.again(), wishes, Optional.empty());
    }

    /** Works on the file; what is wrong with it is told of its name, not of where it lies. */
    public <T> T through(Function<Path, T> work) {
        try {
            return work.apply(file);
        } catch (UnreadableRequestsException unreadable) {
            throw new UnreadableRequestsException(
                    String.valueOf(unreadable.getMessage()).replace(file.toString(), source), unreadable);
        }
    }

    @Override
    public void close() {
        if (!kept) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                LOG.warn("{} is not needed any more and cannot be deleted: {}", file, failure.toString());
            }
        }
    }
}
