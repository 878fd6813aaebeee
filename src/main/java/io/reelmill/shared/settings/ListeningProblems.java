package io.reelmill.shared.settings;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Finds out that a start failed since the address to listen on cannot be had. */
public final class ListeningProblems {
    private ListeningProblems() {}

    /** What cannot be had and what to do; empty when the start failed for another reason. */
    public static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> said(cause).stream())
                .findFirst();
    }

    private static Optional<String> said(Throwable cause) {
        if (cause instanceof PortInUseException taken) {
            return Optional.of(
                    "Something else listens on port %d already; end it, or choose another with --port (0 for any that is free)"
                            .formatted(taken.getPort()));
        }
        return cause instanceof BindException refused
                ? Optional.of(
                        "Nothing can listen on that address and port (%s); name an address of this machine with --address, and a port that this user may have with --port"
                                .formatted(refused.getMessage()))
                : Optional.empty();
    }
}
