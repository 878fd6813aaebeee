package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.session.Halt;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs ffmpeg and ffprobe as children that cannot outlive a failure, an interruption, the {@link Halt} that their caller works
 * under, or this runner. Thread-safe.
 */
final class Runner implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Runner.class);
    private static final int ATTEMPTS = 3;
    private static final int LAST_WORDS = 12;
    private static final int COMMAND_LENGTH = 600;

    private final Programs programs;
    private final FfmpegProperties properties;
    private final Set<Child> children = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Runner(Programs programs, FfmpegProperties properties) {
        this.programs = programs;
        this.properties = properties;
    }

    /**
     * Runs ffmpeg to its end; again, at most twice, when it crashed or was killed by somebody else.
     *
     * @throws RenderException when it fails; its target is gone then. When the thread is interrupted the child is
     *     killed at once and the thread stays interrupted
     */
    Output run(Command command) {
        return run("ffmpeg", command);
    }

    /** What ffmpeg says about itself, line by line. */
    List<String> ask(List<String> arguments) {
        return run("ffmpeg", new Command(arguments)).written();
    }

    /** Runs ffprobe to its end. @throws RenderException when it fails */
    Output examine(Command command) {
        return run("ffprobe", command);
    }

    /** What ffprobe writes, line by line. */
    List<String> probe(List<String> arguments) {
        return run("ffprobe", new Command(arguments)).written();
    }

    @Override
    public void close() {
        closed = true;
        children.forEach(Runner::stop);
        children.forEach(Child::bury);
    }

    private static void stop(Child child) {
        child.kill("was stopped");
    }

    private boolean stopped() {
        return closed || Halt.current().requested();
    }

    private Output run(String program, Command command) {
        for (int attempt = 1; ; attempt++) {
            Child child = once(program, command);
            if (child.succeeded()) {
                return child.output();
            }
            delete(command);
            if (!child.crashed() || stopped() || attempt == ATTEMPTS) {
                throw failure(program, command, child);
            }
            log.warn("{} {}; starting it again", program, child.ending());
        }
    }

    private Child once(String program, Command command) {
        Child child = start(program, command);
        children.add(child);
        if (closed) {
            stop(child);
        }
        try (Halt.Registration ignored = Halt.current().onRequest(() -> stop(child))) {
            child.await(properties.stall(), least(command.limit(), properties.limit()));
            return child;
        } catch (InterruptedException e) {
            child.kill("was interrupted");
            child.bury();
            delete(command);
            Thread.currentThread().interrupt();
            throw new UnfinishedRunException(program + " was interrupted and killed", e);
        } finally {
            children.remove(child);
        }
    }

    private Child start(String program, Command command) {
        try {
            return Child.start(programs.line(program, properties.niceness()), programs.environment(), command);
        } catch (IOException e) {
            throw new UnfinishedRunException("%s cannot be started: %s".formatted(program, e.getMessage()), e);
        }
    }

    private RenderException failure(String program, Command command, Child child) {
        String line = String.join(" ", command.arguments());
        String shortened = line.length() > COMMAND_LENGTH ? line.substring(0, COMMAND_LENGTH) + "…" : line;
        List<String> said = child.output().log();
        String lastWords = String.join("\n", said.subList(Math.max(0, said.size() - LAST_WORDS), said.size()));
        String message = "%s %s\nCommand: %s %s\n%s".formatted(program, child.ending(), program, shortened, lastWords);
        return child.feedFailure()
                .map(cause -> new RenderException(message, cause))
                .orElseGet(() -> child.unfinished()
                        ? new UnfinishedRunException(message, stopped())
                        : new RenderException(message));
    }

    private static Duration least(Optional<Duration> wanted, Duration most) {
        return wanted.filter(limit -> limit.compareTo(most) < 0).orElse(most);
    }

    private static void delete(Command command) {
        command.target().ifPresent(target -> {
            try {
                Files.deleteIfExists(target);
            } catch (IOException e) {
                log.warn("A broken file stays behind: {}", target, e);
            }
        });
    }
}
