package io.reelmill.presentation.cli.remote;

import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.presentation.cli.CliOptions;
import io.reelmill.presentation.cli.LivingServices;
import io.reelmill.shared.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;

/** Finds the service that a command is to talk to. */
public final class Services {
    private Services() {}

    /**
     * The one that was named, or else one that runs in the home; empty when none answers there.
     *
     * @throws MisconfiguredException when the one in the home speaks TLS
     */
    public static Optional<Service> find(CliOptions options) {
        return options.server()
                .map(named -> new Service(named, options.token()))
                .or(() -> LivingServices.of(options.home()).stream()
                        .map(file -> new Service(spoken(file.url()), token(options)))
                        .filter(Service::answers)
                        .findFirst());
    }

    /** A certificate is made out to a name, and the home knows an address only. */
    private static URI spoken(URI url) {
        if (!"http".equals(url.getScheme())) {
            throw new MisconfiguredException(
                    "The service in this home speaks TLS (%s), and nothing is sent to an address that no certificate vouches for; name it as its certificate does with --server https://NAME:PORT or REELMILL_SERVER, and the secret of a token in REELMILL_TOKEN"
                            .formatted(url));
        }
        return url;
    }

    /** The secret in the home is for the service in the home: it is sent to no other. */
    private static Optional<Secret> token(CliOptions options) {
        return options.token().or(() -> {
            try {
                return Optional.of(
                        new Secret(Files.readString(options.home().adminToken()).strip()));
            } catch (IOException notOurs) {
                return Optional.empty();
            }
        });
    }

    /** Where a path of the API lies. */
    static URI at(URI service, String path) {
        return URI.create(service.toString().replaceAll("/+$", "") + path);
    }
}
