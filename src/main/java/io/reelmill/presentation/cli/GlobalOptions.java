package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its name. */
final class GlobalOptions {
    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where config/, outputs/ and data/ lie; else REELMILL_HOME, else the working directory.")
    private Optional<Path> home = Optional.empty();

    @Option(names = "--plain", scope = ScopeType.INHERIT, description = "Lines instead of a drawing on the terminal.")
    private boolean plain;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Everything that is known of a failure.")
    private boolean verbose;

    CliOptions options(Map<String, String> environment) {
        Path root = home.or(() -> Optional.ofNullable(environment.get("REELMILL_HOME"))
                        .filter(value -> !value.isBlank())
                        .map(Path::of))
                .orElse(Path.of(""));
        return new CliOptions(new Home(root), plain, verbose, Optional.empty());
    }
}
