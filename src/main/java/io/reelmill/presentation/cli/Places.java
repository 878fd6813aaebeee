package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import io.reelmill.shared.text.Printable;
import java.nio.file.Path;

/** Names files the way they can be opened from where the user stands. */
record Places(Home home, Path here) {
    static Places of(Home home) {
        return new Places(home, Path.of("").toAbsolutePath());
    }

    /** The path, relative to the working directory when it lies inside. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path near = absolute.startsWith(here) ? here.relativize(absolute) : absolute;
        return Printable.oneLine(near.toString());
    }

    /** A path that is relative to the home. */
    String shown(String inHome) {
        return shown(home.root().resolve(inHome));
    }

    /** What a command needs besides its arguments to find this home again. */
    String option() {
        return home.root().equals(here) ? "" : " --home '%s'".formatted(home.root());
    }
}
