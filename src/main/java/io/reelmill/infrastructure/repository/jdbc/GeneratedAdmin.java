package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.Role;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that there is an admin before the service listens: one is made whose secret stands in a file of the home, unless
 * somebody has made an admin of their own. Its secret is in that file and nowhere else.
 */
final class GeneratedAdmin implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(GeneratedAdmin.class);
    private static final int TRIES = 5;

    private final JdbcAccessTokens tokens;
    private final TransactionOperations transactions;
    private final OwnerOnly file;

    GeneratedAdmin(JdbcAccessTokens tokens, TransactionOperations transactions, Home home) {
        this.tokens = tokens;
        this.transactions = transactions;
        this.file = new OwnerOnly(home.adminToken());
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int tried = 1; !there(); tried++) {
            try {
                transactions.executeWithoutResult(status -> renew());
                LOG.info("An admin's token was made: it stands in {}, readable by its owner alone", file.file());
            } catch (DuplicateKeyException | TransientDataAccessException raced) {
                // Another node, of the same home, was doing the same; its file is looked at again.
                if (tried == TRIES) {
                    throw raced;
                }
            }
        }
    }

    private boolean there() {
        try {
            Optional<String> secret = file.read();
            return secret.flatMap(tokens::holder)
                            .filter(holder -> holder.role() == Role.ADMIN)
                            .isPresent()
                    || tokens.anotherAdmin(AccessTokens.GENERATED);
        } catch (IOException unreadable) {
            throw new MisconfiguredException(
                    "%s cannot be read: give it to the user that Reelmill runs as, or delete it for a new one"
                            .formatted(file.file()),
                    unreadable);
        }
    }

    /** The file is written before the row is committed: whoever waits for the row finds the file that belongs to it. */
    private void renew() {
        tokens.delete(AccessTokens.GENERATED);
        String secret = tokens.insert(AccessTokens.GENERATED, Role.ADMIN);
        try {
            file.write(secret);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The admin's token cannot be written to " + file.file(), unwritable);
        }
    }
}
