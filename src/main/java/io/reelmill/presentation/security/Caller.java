package io.reelmill.presentation.security;

import io.reelmill.core.operation.Role;
import java.security.Principal;

/**
 * Who asks.
 *
 * @param name of the token
 */
record Caller(String name, Role role) implements Principal {
    @Override
    public String getName() {
        return name;
    }
}
