package io.reelmill.infrastructure.repository.jdbc;

import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short transactions, each one of its own whatever surrounds it. Two that cannot be serialised, or that wait for each other,
 * are done again: what is done in them must bear that. Thread-safe.
 */
final class OwnTransactions implements TransactionOperations {
    private static final int ATTEMPTS = 10;

    /** A process frozen between two statements must not keep a lease from moving; PostgreSQL ends its transaction then. */
    private static final String NO_SLEEPERS = "set local idle_in_transaction_session_timeout = '10s'";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    OwnTransactions(DataSource source, PlatformTransactionManager manager) {
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        for (int left = ATTEMPTS; left > 1; left--) {
            try {
                return once(action);
            } catch (ConcurrencyFailureException inEachOthersWay) {
                Thread.yield();
            }
        }
        return once(action);
    }

    private <T extends @Nullable Object> T once(TransactionCallback<T> action) {
        return transactions.execute(status -> {
            limit();
            return action.doInTransaction(status);
        });
    }

    private void limit() {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(NO_SLEEPERS);
                }
            }
            return true;
        });
    }
}
