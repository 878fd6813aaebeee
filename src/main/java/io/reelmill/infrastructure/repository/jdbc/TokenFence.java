package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets through who has the batch's lease, by its token; and, where nobody has one, whoever comes: nobody works on the batch
 * then. For the database it locks the lease's row; for files, which know no transactions, the clock has to do.
 */
final class TokenFence implements Fence {
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final HeldLeases held;
    // A session never changes its batch.
    private final Map<SessionId, Long> batches = Collections.synchronizedMap(new Latest<>(REMEMBERED));

    TokenFence(JdbcClient jdbc, HeldLeases held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    @Override
    public Pass ask(long batch) {
        Optional<Row> row = row(batch, " for update");
        Optional<Held> own = held.of(batch);
        if (own.isEmpty()) {
            return row.map(other -> Pass.refused(other.refusal(batch))).orElse(Pass.FREE);
        }
        boolean same = row.isPresent() && row.get().token() == own.get().token();
        if (!same) {
            own.get().lose();
        }
        return held.owned(own.get()) ? new Pass(Optional.empty(), row.flatMap(Row::budget)) : Pass.refused(lost(batch));
    }

    /** @throws OwnershipLostException when another process has the session's batch now, or may have it */
    void check(SessionId session) {
        batch(session).ifPresent(this::check);
    }

    private void check(long batch) {
        Optional<Held> own = held.of(batch);
        if (own.isPresent() && !held.owned(own.get())) {
            throw new OwnershipLostException(lost(batch));
        }
        if (own.isEmpty()) {
            row(batch, "").ifPresent(other -> {
                throw new OwnershipLostException(other.refusal(batch));
            });
        }
    }

    private Optional<Long> batch(SessionId session) {
        Optional<Long> batch = Optional.ofNullable(batches.get(session))
                .or(() -> jdbc.sql("select batch_id from topic_session where id = :id")
                        .param("id", session.value())
                        .query(Long.class)
                        .optional());
        batch.ifPresent(known -> batches.put(session, known));
        return batch;
    }

    private Optional<Row> row(long batch, String lock) {
        return jdbc.sql("select node, token, budget from lease where batch_id = :batch" + lock)
                .param("batch", batch)
                .query((row, number) -> new Row(
                        row.getString("node"), row.getLong("token"), Optional.ofNullable(row.getBigDecimal("budget"))))
                .optional();
    }

    private static String lost(long batch) {
        return "Batch %d is not this process' any more: its lease could not be renewed in time, or another process took it over; whoever has it goes on with it"
                .formatted(batch);
    }

    private record Row(String node, long token, Optional<BigDecimal> budget) {
        String refusal(long batch) {
            return "Batch %d is in the hands of the node %s; stop it there first, or wait for its end"
                    .formatted(batch, node);
        }
    }
}
