package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Turns;
import java.time.Duration;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Turns in the table {@code service_turn}.
 *
 * @param owner of this process alone
 */
record JdbcTurns(JdbcClient jdbc, TransactionOperations transactions, String owner) implements Turns {
    private static final String TAKE = """
            update service_turn set owner = :owner, taken_until = %s
            where name = :name and (owner = :owner or taken_until <= current_timestamp)
            """.formatted(JdbcDeliveries.later());

    private static final String GIVE = """
            update service_turn set owner = null, taken_until = current_timestamp where name = :name and owner = :owner
            """;

    @Override
    public boolean take(Turn turn, Duration hold) {
        return 1
                == Objects.requireNonNull(transactions.execute(status -> jdbc.sql(TAKE)
                        .param("name", turn.name())
                        .param("owner", owner)
                        .param("seconds", hold.toSeconds())
                        .update()));
    }

    @Override
    public void give(Turn turn) {
        transactions.executeWithoutResult(status ->
                jdbc.sql(GIVE).param("name", turn.name()).param("owner", owner).update());
    }
}
