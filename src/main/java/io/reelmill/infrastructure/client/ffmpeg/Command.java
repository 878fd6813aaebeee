package io.reelmill.infrastructure.client.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * One run of ffmpeg.
 *
 * @param target the file it writes, deleted when the run fails
 * @param progress told the seconds of output that are done
 */
record Command(List<String> arguments, Feed feed, Optional<Path> target, DoubleConsumer progress) {
    Command {
        arguments = List.copyOf(arguments);
    }

    Command(List<String> arguments) {
        this(arguments, Feed.none(), Optional.empty(), seconds -> {});
    }

    Command fedWith(Feed other) {
        return new Command(arguments, other, target, progress);
    }

    Command writing(Path file) {
        return new Command(arguments, feed, Optional.of(file), progress);
    }

    Command telling(DoubleConsumer listener) {
        return new Command(arguments, feed, target, listener);
    }
}
