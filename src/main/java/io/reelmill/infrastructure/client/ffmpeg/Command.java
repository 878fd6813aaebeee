package io.reelmill.infrastructure.client.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * One run of ffmpeg.
 *
 * @param target the file it writes, deleted when the run fails
 * @param progress told the seconds of output that are done
 * @param limit how long it may take, when it may take less than any run
 */
record Command(
        List<String> arguments, Feed feed, Optional<Path> target, DoubleConsumer progress, Optional<Duration> limit) {
    Command {
        arguments = List.copyOf(arguments);
    }

    Command(List<String> arguments) {
        this(arguments, Feed.none(), Optional.empty(), seconds -> {}, Optional.empty());
    }

    Command fedWith(Feed other) {
        return new Command(arguments, other, target, progress, limit);
    }

    Command writing(Path file) {
        return new Command(arguments, feed, Optional.of(file), progress, limit);
    }

    Command telling(DoubleConsumer listener) {
        return new Command(arguments, feed, target, listener, limit);
    }

    Command within(Duration most) {
        return new Command(arguments, feed, target, progress, Optional.of(most));
    }
}
