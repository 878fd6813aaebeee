package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Node;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The statements on the table {@code lease}. Times are the database's; which of two processes gets a lease is decided by the
 * row itself.
 */
final class LeaseTable {
    /**
     * Ended, to go on with anybody, or of an earlier process: that of this node is dead when there is this one, and so is
     * every other one where the database has one process at a time. Its token is older than the first of this process.
     */
    private static final String ENDED = """
             (goes_on or expires_at <= current_timestamp
               or (token < :first and (node = :node or cast(:sole as boolean))))
            """;

    private static final String EXPIRY = "current_timestamp + cast(:expiry as bigint) * interval '0.001' second";

    private static final String OWNER =
            "node = :node, token = nextval('lease_token'), expires_at = " + EXPIRY + ", goes_on = false";

    private static final String SELECT =
            "select name, batch_id, node, token, stop_requested, only_session, budget from lease where ";

    private static final String INSERT = """
            insert into lease (name, node, token, expires_at, only_session, budget)
            select :name, :node, nextval('lease_token'), %s, :only, cast(:budget as numeric(30, 12))
            where not exists (select 1 from lease where name = :name)
            """.formatted(EXPIRY);

    private final JdbcClient jdbc;
    private final Node node;
    private final Duration expiry;
    private OptionalLong first = OptionalLong.empty();

    LeaseTable(JdbcClient jdbc, Node node, Duration expiry) {
        this.jdbc = jdbc;
        this.node = node;
        this.expiry = expiry;
    }

    /** Gives an ended lease a new owner and new wishes. */
    Optional<Lease> replace(String name, Wishes wishes) {
        int replaced = wishing(
                        owning("update lease set " + OWNER
                                + ", stop_requested = false, only_session = :only, budget = :budget where name = :name and "
                                + ENDED),
                        wishes)
                .param("name", name)
                .update();
        return replaced == 0 ? Optional.empty() : find(name);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another one comes first */
    Optional<Lease> insert(String name, Wishes wishes) {
        int inserted = wishing(jdbc.sql(INSERT).param("node", node.id()).param("expiry", expiry.toMillis()), wishes)
                .param("name", name)
                .update();
        return inserted == 0 ? Optional.empty() : find(name);
    }

    /** Gives an ended lease a new owner, and leaves its wishes. */
    Optional<Lease> move(String name) {
        int moved = owning("update lease set " + OWNER + " where name = :name and " + ENDED)
                .param("name", name)
                .update();
        return moved == 0 ? Optional.empty() : find(name);
    }

    /** Takes the number from an ended lease of another name. */
    void free(long batch, String name) {
        judging("delete from lease where batch_id = :batch and name <> :name and " + ENDED)
                .param("batch", batch)
                .param("name", name)
                .update();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another living lease has that number */
    boolean bind(Lease lease, long batch) {
        return own("update lease set batch_id = :batch where ", lease)
                        .param("batch", batch)
                        .update()
                > 0;
    }

    void wish(Lease lease, Wishes wishes) {
        wishing(
                        own(
                                "update lease set stop_requested = false, only_session = :only, budget = :budget where ",
                                lease),
                        wishes)
                .update();
    }

    void keepForNext(Lease lease) {
        wishing(
                        own(
                                "update lease set goes_on = true, expires_at = current_timestamp, only_session = :only,"
                                        + " budget = :budget, stop_requested = stop_requested or cast(:stop as boolean) where ",
                                lease),
                        lease.wishes())
                .param("stop", lease.stopRequested())
                .update();
    }

    void delete(Lease lease) {
        own("delete from lease where ", lease).update();
    }

    Optional<Lease> of(long batch) {
        return judging(SELECT + "batch_id = :batch and not " + ENDED)
                .param("batch", batch)
                .query((row, number) -> lease(row))
                .optional();
    }

    List<Lease> ended() {
        return judging(SELECT + ENDED + " order by token")
                .query((row, number) -> lease(row))
                .list();
    }

    boolean askToStop(long batch) {
        return jdbc.sql("update lease set stop_requested = true where batch_id = :batch")
                        .param("batch", batch)
                        .update()
                > 0;
    }

    /** @return how many there were to renew */
    int renew(List<Long> tokens) {
        return jdbc.sql("update lease set expires_at = " + EXPIRY + " where not goes_on and token in (:tokens)")
                .param("expiry", expiry.toMillis())
                .param("tokens", tokens)
                .update();
    }

    Set<Long> present(List<Long> tokens) {
        return new HashSet<>(jdbc.sql("select token from lease where not goes_on and token in (:tokens)")
                .param("tokens", tokens)
                .query(Long.class)
                .list());
    }

    Set<Long> toStop(List<Long> tokens) {
        return new HashSet<>(jdbc.sql("select batch_id from lease where stop_requested and batch_id is not null"
                        + " and token in (:tokens)")
                .param("tokens", tokens)
                .query(Long.class)
                .list());
    }

    Set<SessionId> held(long batch) {
        return new HashSet<>(jdbc.sql("select id from topic_session where held and batch_id = :batch")
                .param("batch", batch)
                .query((row, number) -> new SessionId(row.getString("id")))
                .list());
    }

    private Optional<Lease> find(String name) {
        return jdbc.sql(SELECT + "name = :name")
                .param("name", name)
                .query((row, number) -> lease(row))
                .optional();
    }

    private StatementSpec own(String sql, Lease lease) {
        return jdbc.sql(sql + "name = :name and token = :token")
                .param("name", lease.name())
                .param("token", lease.token());
    }

    private StatementSpec owning(String sql) {
        return judging(sql).param("expiry", expiry.toMillis());
    }

    private StatementSpec judging(String sql) {
        return jdbc.sql(sql).param("first", first()).param("node", node.id()).param("sole", node.sole());
    }

    private static StatementSpec wishing(StatementSpec statement, Wishes wishes) {
        return statement
                .param("only", wishes.only().map(SessionId::value).orElse(null))
                .param("budget", wishes.budget().orElse(null));
    }

    /** Drawn before the first lease of this process is. */
    private synchronized long first() {
        if (first.isEmpty()) {
            first = OptionalLong.of(
                    jdbc.sql("select nextval('lease_token')").query(Long.class).single());
        }
        return first.getAsLong();
    }

    private static Lease lease(ResultSet row) throws SQLException {
        long batch = row.getLong("batch_id");
        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(batch);
        return new Lease(
                row.getString("name"),
                known,
                row.getString("node"),
                row.getLong("token"),
                row.getBoolean("stop_requested"),
                new Wishes(
                        Doubts.KEPT,
                        Optional.ofNullable(row.getBigDecimal("budget")),
                        Optional.ofNullable(row.getString("only_session")).map(SessionId::new)));
    }
}
