package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may ask. Only digests of secrets are kept. Thread-safe. */
@Port
public interface AccessTokens {
    /** The name of the admin's token that a service makes for itself at its first start. */
    String GENERATED = "generated-admin";

    /**
     * Makes a token.
     *
     * @return its secret, which is told only now
     * @throws ConflictException when there is one of that name, or the name is kept for the service's own
     * @throws IllegalArgumentException when the name is not 1 to 100 letters, digits, {@code -}, {@code _}, {@code .}
     */
    String create(String name, Role role);

    /** Whose secret it is. */
    Optional<AccessToken> holder(String secret);

    /** By name. */
    List<AccessToken> all();

    /**
     * Ends a token, from the next request on.
     *
     * @throws UnknownException when there is none of that name
     * @throws ConflictException when no admin would be left
     */
    void revoke(String name);

    /**
     * The same, where it is known whether there are admins besides those kept here.
     *
     * @param adminsElsewhere in the settings for example
     */
    default void revoke(String name, boolean adminsElsewhere) {
        revoke(name);
    }

    /** One of them. */
    record AccessToken(String name, Role role, Instant createdAt, Optional<Instant> lastUsedAt) {}
}
