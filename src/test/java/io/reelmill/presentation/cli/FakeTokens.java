package io.reelmill.presentation.cli;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Role;
import io.reelmill.core.operation.UnknownException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens in memory. */
final class FakeTokens implements AccessTokens {
    private final List<AccessToken> tokens = new ArrayList<>();

    @Override
    public String create(String name, Role role) {
        if (name.contains(" ")) {
            throw new IllegalArgumentException("a name has no spaces");
        }
        tokens.add(new AccessToken(name, role, Terminal.NOW, Optional.empty()));
        return "s3cret-of-" + name;
    }

    @Override
    public Optional<AccessToken> holder(String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AccessToken> all() {
        return tokens;
    }

    @Override
    public void revoke(String name) {
        if (!tokens.removeIf(token -> token.name().equals(name))) {
            throw new UnknownException("There is no token " + name);
        }
    }
}
