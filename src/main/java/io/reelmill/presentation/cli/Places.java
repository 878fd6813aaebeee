package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import io.reelmill.shared.text.Printable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names files the way they can be opened from where the user stands. */
record Places(Home home, Path here, Optional<URI> server) {
    static Places of(CliOptions options) {
        return new Places(options.home(), Path.of("").toAbsolutePath(), options.server());
    }

    /** What a batch was made from: a path, or a name that a service was told. */
    String source(Path source) {
        if (source.isAbsolute()) {
            return shown(source);
        }
        Path inHome = home.root().resolve(source);
        return server.isEmpty() && Files.exists(inHome) ? shown(inHome) : Printable.oneLine(source.toString());
    }

    /** The path, relative to the working directory when it lies inside. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path near = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return Printable.oneLine(near.toString());
    }

    /** A path that is relative to the home. */
    String shown(String inHome) {
        return server.isPresent()
                ? Printable.oneLine(inHome)
                : shown(home.root().resolve(inHome));
    }

    /** What a command needs besides its arguments to find this home again. */
    String option() {
        if (server.isPresent()) {
            return " --server '%s'".formatted(server.get());
        }
        return home.root().equals(here) ? "" : " --home '%s'".formatted(home.root());
    }
}
