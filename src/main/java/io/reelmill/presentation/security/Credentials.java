package io.reelmill.presentation.security;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.shared.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose credentials are whose: tokens of the settings and of the database. Thread-safe. */
final class Credentials {
    /** Shorter ones are never looked for: what can be guessed is no secret, even when its digest stands in the settings. */
    static final int SHORTEST = 32;

    private static final int LONGEST = 200;

    private final List<SecurityProperties.Token> configured;
    private final AccessTokens kept;

    Credentials(List<SecurityProperties.Token> configured, AccessTokens kept) {
        this.configured = configured;
        this.kept = kept;
    }

    /** Who shows this; empty when nobody does. */
    Optional<Caller> caller(Presented presented) {
        String secret = presented.secret();
        if (secret.length() < SHORTEST || secret.length() > LONGEST) {
            return Optional.empty();
        }
        return configured(Sha256.of(secret))
                .or(() -> kept.holder(secret).map(token -> new Caller(token.name(), token.role())))
                .filter(caller ->
                        presented.name().map(name -> same(name, caller.name())).orElse(true));
    }

    private Optional<Caller> configured(String sha256) {
        return configured.stream()
                .filter(token -> same(token.sha256().toLowerCase(Locale.ROOT), sha256))
                .findFirst()
                .map(token -> new Caller(token.name(), token.role()));
    }

    /** Takes as long whatever they have in common. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
