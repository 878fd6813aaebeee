package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Exclusive;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who is alone has locked a row of the table {@code turn}. */
final class JdbcExclusive implements Exclusive {
    private static final String OPEN = """
            insert into turn (name)
            select cast(:name as varchar(150)) where not exists (select 1 from turn where name = :name)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    /** @param transactions each begins one of its own, whatever surrounds it */
    JdbcExclusive(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public <T> T alone(String name, Supplier<T> work) {
        open(name);
        return Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select name from turn where name = :name for update")
                    .param("name", name)
                    .query(String.class)
                    .single();
            return work.get();
        }));
    }

    /** Before the transaction that locks the row: one in which an insert failed is of no use any more to PostgreSQL. */
    private void open(String name) {
        try {
            transactions.executeWithoutResult(
                    status -> jdbc.sql(OPEN).param("name", name).update());
        } catch (DuplicateKeyException opened) {
            // Somebody else came a moment before.
            return;
        }
    }
}
