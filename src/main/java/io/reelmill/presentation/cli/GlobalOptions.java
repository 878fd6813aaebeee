package io.reelmill.presentation.cli;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.Home;
import io.reelmill.shared.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
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

    @Option(
            names = "--server",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description =
                    "A service elsewhere that does it; else REELMILL_SERVER, else the one in this home, if it runs. "
                            + "REELMILL_TOKEN is the credential.")
    private Optional<URI> server = Optional.empty();

    @Option(names = "--plain", scope = ScopeType.INHERIT, description = "Lines instead of a drawing on the terminal.")
    private boolean plain;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Everything that is known of a failure.")
    private boolean verbose;

    CliOptions options(Map<String, String> environment) {
        Path root = home.or(() -> variable(environment, "REELMILL_HOME").map(Path::of))
                .orElse(Path.of(""));
        return new CliOptions(
                new Home(root),
                plain,
                verbose,
                Optional.empty(),
                server.or(() -> variable(environment, "REELMILL_SERVER").map(GlobalOptions::uri)),
                variable(environment, "REELMILL_TOKEN").map(Secret::new));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static URI uri(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException malformed) {
            throw new MisconfiguredException(
                    "REELMILL_SERVER is no address of a service: " + malformed.getMessage(), malformed);
        }
    }
}
