package io.reelmill.presentation.cli.remote;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tokens of a service. */
final class RemoteTokens implements AccessTokens {
    private static final String TOKENS = "/api/v1/tokens";

    private final Service service;

    RemoteTokens(Service service) {
        this.service = service;
    }

    @Override
    public String create(String name, Role role) {
        return service.post(TOKENS, Map.of("name", name, "role", role.label()))
                .path("secret")
                .asString();
    }

    /** Only the service can tell. */
    @Override
    public Optional<AccessToken> holder(String secret) {
        throw new UnsupportedOperationException("A service does not tell whose secret it is");
    }

    @Override
    public List<AccessToken> all() {
        List<AccessToken> tokens = new ArrayList<>();
        service.get(TOKENS)
                .forEach(token -> tokens.add(Service.read(token, Listed.class).token()));
        return tokens;
    }

    @Override
    public void revoke(String name) {
        service.delete(
                TOKENS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** As lists have it. */
    record Listed(
            String name,
            String role,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {
        AccessToken token() {
            return new AccessToken(
                    name, Role.valueOf(role.toUpperCase(Locale.ROOT)), createdAt, Optional.ofNullable(lastUsedAt));
        }
    }
}
