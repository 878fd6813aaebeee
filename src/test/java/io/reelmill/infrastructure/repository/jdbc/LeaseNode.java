package io.reelmill.infrastructure.repository.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Node;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.stub.TestDatabase;
import java.sql.SQLRecoverableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** A process as far as leases go, with a clock of its own that stands still. */
final class LeaseNode {
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    static final Duration EXPIRY = Duration.ofSeconds(60);

    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);

    final ToldWatcher watcher = new ToldWatcher();
    final List<String> told = watcher.told;
    final JdbcClient jdbc;
    final OwnTransactions transactions;
    final TokenFence fence;
    final LeaseKeeper keeper;
    final Leases leases;
    final JdbcLedger ledger;
    final JdbcSessions sessions;
    /** Whether the connection is cut in the next transaction of the leases. */
    boolean cut;

    private Moment now = new Moment(Long.MAX_VALUE - 1, Instant.parse("2026-11-23T12:00:00Z"));

    LeaseNode(TestDatabase database, String id) {
        this(database, new Node(id, false));
    }

    LeaseNode(TestDatabase database, Node node) {
        DataSource source = source(database);
        jdbc = JdbcClient.create(source);
        transactions = new OwnTransactions(source, new DataSourceTransactionManager(source));
        HeldLeases held = new HeldLeases(EXPIRY.minus(HEARTBEAT), node.sole(), () -> now);
        LeaseTable table = new LeaseTable(jdbc, node, EXPIRY);
        // Its threads would not stand still: each test beats by itself.
        keeper = new LeaseKeeper(table, held, HEARTBEAT);
        keeper.close();
        keeper.watchers(List.of(watcher));
        leases = new JdbcLeases(table, new CutTransactions(), held, keeper);
        fence = new TokenFence(jdbc, held);
        ledger = new JdbcLedger(jdbc, transactions, fence, Clock.systemUTC());
        sessions = new JdbcSessions(jdbc, JsonMapper.builder().build(), transactions, fence, Clock.systemUTC());
    }

    /** One of each kind for all tests, emptied. */
    static void empty(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(source(database));
        for (String table : List.of("lease", "purchase", "spending", "topic_session")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private static synchronized DataSource source(TestDatabase database) {
        return SOURCES.computeIfAbsent(database, each -> {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(each.migrated());
            pool.setMaximumPoolSize(8);
            return new HikariDataSource(pool);
        });
    }

    void queue(SessionId session, long batch, int line) {
        jdbc.sql("insert into topic_session (id, batch_id, line, request_id, topic, request, state, created_at,"
                        + " updated_at) values (:id, :batch, :line, 'r', 't', '{}', 'RUNNING', now(), now())")
                .param("id", session.value())
                .param("batch", batch)
                .param("line", line)
                .update();
    }

    /** Awake all the time. */
    void wait(Duration time) {
        now = new Moment(now.nanos() + time.toNanos(), now.wall().plus(time));
    }

    /** As a machine that is suspended: its monotonic clock stands still. */
    void sleep(Duration time) {
        now = new Moment(now.nanos(), now.wall().plus(time));
    }

    /** As a machine whose clock is set back meanwhile. */
    void waitUnnoticed(Duration time) {
        now = new Moment(now.nanos() + time.toNanos(), now.wall());
    }

    /** In the database: what nobody renewed in time. */
    void end(String lease) {
        jdbc.sql("update lease set expires_at = current_timestamp - interval '1' second where name = :name")
                .param("name", lease)
                .update();
    }

    /** As {@link #transactions} while the connection holds. */
    private final class CutTransactions implements TransactionOperations {
        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            if (cut) {
                cut = false;
                throw new DataAccessResourceFailureException("Cut off", new SQLRecoverableException("Cut off"));
            }
            return transactions.execute(action);
        }
    }
}
