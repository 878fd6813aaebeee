package io.reelmill.presentation.security;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.provider.MisconfiguredException;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Refuses, before the port is opened, to listen to other machines unless somebody has said who may ask. */
final class Exposure implements SmartInitializingSingleton {
    private final Optional<InetAddress> address;
    private final SecurityProperties settings;
    private final AccessTokens tokens;
    private final Environment environment;

    /** @param address to listen on; empty for all of the machine's */
    Exposure(Optional<InetAddress> address, SecurityProperties settings, AccessTokens tokens, Environment environment) {
        this.address = address;
        this.settings = settings;
        this.tokens = tokens;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!ownPort("management.server.port")) {
            throw new MisconfiguredException(
                    "management.server.port differs from server.port: take it out, everything is served and protected on one port");
        }
        boolean chosen = !settings.tokens().isEmpty()
                || tokens.all().stream().anyMatch(token -> !token.name().equals(AccessTokens.GENERATED));
        if (address.filter(InetAddress::isLoopbackAddress).isEmpty() && !chosen) {
            throw new MisconfiguredException(
                    ("server.address is %s, which other machines can reach, and nobody but the generated admin has a"
                                    + " token. Start on 127.0.0.1 and make one (POST /api/v1/tokens), or name one in"
                                    + " reelmill.security.tokens; docs/security.md tells how")
                            .formatted(address.map(InetAddress::getHostAddress).orElse("not set")));
        }
    }

    private boolean ownPort(String setting) {
        String port = environment.getProperty(setting);
        return port == null || port.isBlank() || port.equals(environment.getProperty("server.port"));
    }
}
