package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The ledger in the table {@code purchase}. Each write is a transaction of its own. */
final class JdbcLedger implements Ledger {
    private static final String SELECT =
            "select id, session_id, item, provider, model, sha256, state, operation, estimate, currency, charged,"
                    + " charged_currency, reason, intended_at from purchase ";

    private static final String INSERT = """
            insert into purchase (id, batch_id, session_id, item, provider, model, sha256, state, estimate, currency,
              intended_at, updated_at)
            values (:id, :batch, :session, :item, :provider, :model, :sha256, :state, :estimate, :currency, :now, :now)
            """;

    /** What is known of an order is never forgotten: another process may have learnt it meanwhile. */
    private static final String FACTS = """
            operation = coalesce(cast(:operation as varchar(1000)), operation),
              charged = coalesce(cast(:charged as numeric(30, 12)), charged),
              charged_currency = coalesce(cast(:currency as varchar(3)), charged_currency), updated_at = :now
            """;

    private static final String UPDATE =
            "update purchase set state = :state, reason = :reason, " + FACTS + " where id = :id";

    /** Of a batch that is another's by now: how an order ended whose fate was open. */
    private static final String SETTLE = UPDATE + " and operation is null and state in ('INTENDED', 'IN_DOUBT')";

    private static final String ADD = "update purchase set " + FACTS + " where id = :id";

    /** What somebody else cannot find out, and what is true whoever goes on. */
    private static final Set<Purchase.State> TELLING = EnumSet.of(
            Purchase.State.ORDERED, Purchase.State.DELIVERED, Purchase.State.DECLINED, Purchase.State.PERHAPS_CHARGED);

    private static final String OPEN = """
            insert into spending (batch_id)
            select cast(:batch as bigint) where not exists (select 1 from spending where batch_id = :batch)
            """;

    /** Of the columns of amounts: a token may cost less than a millionth. */
    private static final int DECIMALS = 12;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Fence fence;
    private final Clock clock;

    /** @param transactions each begins one of its own, whatever surrounds it */
    JdbcLedger(JdbcClient jdbc, TransactionOperations transactions, Fence fence, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.fence = fence;
        this.clock = clock;
    }

    @Override
    public Purchase intend(Order order, Budget budget) {
        long batch = batch(order.session());
        open(batch);
        return Objects.requireNonNull(transactions.execute(status -> {
            Fence.Pass pass = fence.ask(batch).require();
            lock(batch);
            new JdbcLimits(jdbc, order, budget.overriding(pass.budget()), batch).check();
            return insert(order, batch);
        }));
    }

    @Override
    public Optional<Long> launch(SessionId session) {
        return jdbc.sql("select l.token from lease l join topic_session s on s.batch_id = l.batch_id where s.id = :id")
                .param("id", session.value())
                .query(Long.class)
                .optional();
    }

    private long batch(SessionId session) {
        return jdbc.sql("select batch_id from topic_session where id = :id")
                .param("id", session.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The database has no session " + session));
    }

    /** Before the transaction that locks the row: one in which an insert failed is of no use any more to PostgreSQL. */
    private void open(long batch) {
        try {
            transactions.executeWithoutResult(
                    status -> jdbc.sql(OPEN).param("batch", batch).update());
        } catch (DuplicateKeyException opened) {
            // Another thread's first intent of the batch came a moment before.
            return;
        }
    }

    private void lock(long batch) {
        jdbc.sql("select batch_id from spending where batch_id = :batch for update")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }

    private Purchase insert(Order order, long batch) {
        // As fine as the column is, so that what is given back is what will be read.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String id = UUID.randomUUID().toString();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("batch", batch)
                .param("session", order.session().value())
                .param("item", order.item())
                .param("provider", order.provider())
                .param("model", order.model())
                .param("sha256", order.sha256())
                .param("state", Purchase.State.INTENDED.name())
                .param("estimate", amount(order.estimate()))
                .param("currency", order.estimate().map(Cost::currency).orElse(null))
                .param("now", utc(now))
                .update();
        return new Purchase(
                id, order, Purchase.State.INTENDED, Optional.empty(), Optional.empty(), Optional.empty(), now);
    }

    /**
     * What this process alone knows is written even when the batch is another's by now, so that no money is lost: whoever
     * goes on finds an order's name, or that it was declined, where there was nothing but an intent.
     */
    @Override
    public void note(Purchase purchase) {
        long batch = jdbc.sql("select batch_id from purchase where id = :id")
                .param("id", purchase.id())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "The ledger has no purchase %s of %s".formatted(purchase.id(), purchase.order())));
        Objects.requireNonNull(transactions.execute(status -> {
                    Fence.Pass pass = fence.ask(batch);
                    if (pass.refusal().isEmpty()) {
                        write(UPDATE, purchase);
                    } else if (!TELLING.contains(purchase.state()) || write(SETTLE, purchase) == 0) {
                        write(ADD, purchase);
                    }
                    return pass;
                }))
                .require();
    }

    private int write(String sql, Purchase purchase) {
        return jdbc.sql(sql)
                .param("id", purchase.id())
                .param("state", purchase.state().name())
                .param("operation", purchase.operation().orElse(null))
                .param("charged", amount(purchase.charged()))
                .param("currency", purchase.charged().map(Cost::currency).orElse(null))
                .param("reason", purchase.reason().orElse(null))
                .param("now", utc(clock.instant()))
                .update();
    }

    @Override
    public Optional<Purchase> latest(SessionId session, String item, String sha256) {
        return jdbc.sql(SELECT
                        + "where session_id = :session and item = :item and sha256 = :sha256 order by place desc"
                        + " fetch first 1 rows only")
                .param("session", session.value())
                .param("item", item)
                .param("sha256", sha256)
                .query((row, number) -> purchase(row))
                .optional();
    }

    @Override
    public List<Purchase> of(SessionId session) {
        return jdbc.sql(SELECT + "where session_id = :session order by place")
                .param("session", session.value())
                .query((row, number) -> purchase(row))
                .list();
    }

    @Override
    public List<Purchase> of(long batch) {
        return jdbc.sql(SELECT + "where batch_id = :batch order by place")
                .param("batch", batch)
                .query((row, number) -> purchase(row))
                .list();
    }

    private static Purchase purchase(ResultSet row) throws SQLException {
        return new Purchase(
                row.getString("id"),
                new Order(
                        new SessionId(row.getString("session_id")),
                        row.getString("item"),
                        row.getString("provider"),
                        row.getString("model"),
                        row.getString("sha256"),
                        cost(row.getBigDecimal("estimate"), row.getString("currency")),
                        Optional.empty()),
                Purchase.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("operation")),
                cost(row.getBigDecimal("charged"), row.getString("charged_currency")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("intended_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Cost> cost(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null
                ? Optional.empty()
                : Optional.of(new Cost(amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros(), currency));
    }

    /** Upwards, so that nothing weighs less in the ledger than it costs, and nothing that costs is zero. */
    private static @Nullable BigDecimal amount(Optional<Cost> cost) {
        return cost.map(known -> known.amount().setScale(DECIMALS, RoundingMode.UP))
                .orElse(null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
