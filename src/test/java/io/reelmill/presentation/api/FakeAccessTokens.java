package io.reelmill.presentation.api;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Role;
import io.reelmill.core.operation.UnknownException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Tokens in memory, whose secret is their name. */
final class FakeAccessTokens implements AccessTokens {
    private final Map<String, AccessToken> all = new ConcurrentSkipListMap<>();

    @Override
    public String create(String name, Role role) {
        if (name.contains(" ")) {
            throw new IllegalArgumentException("A token's name has no spaces");
        }
        if (all.putIfAbsent(name, new AccessToken(name, role, Instant.EPOCH, Optional.empty())) != null) {
            throw new ConflictException("There is a token of that name already");
        }
        return "rm_" + name;
    }

    @Override
    public Optional<AccessToken> holder(String secret) {
        return all.values().stream()
                .filter(token -> secret.equals("rm_" + token.name()))
                .findFirst();
    }

    @Override
    public List<AccessToken> all() {
        return List.copyOf(all.values());
    }

    @Override
    public void revoke(String name) {
        if (all.remove(name) == null) {
            throw new UnknownException("There is no token '%s'".formatted(name));
        }
    }
}
