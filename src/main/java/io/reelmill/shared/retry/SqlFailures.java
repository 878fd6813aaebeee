package io.reelmill.shared.retry;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a failure says of the database, by its SQLSTATE, however deep it is wrapped. */
public final class SqlFailures {
    /**
     * Serialization failure and deadlock: PostgreSQL's manual, "Serialization Failure Handling"; H2 calls its deadlocks
     * 40001.
     */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");
    /**
     * PostgreSQL's manual, appendix A: shut down by its administrator, crashed, not accepting connections (yet), too many
     * connections.
     */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");
    /** Class 08, connection exceptions. */
    private static final String CONNECTION = "08";
    /** Of the pool, without a state, when a broken connection is used on: a rollback, for one. */
    private static final String CLOSED = "Connection is closed";
    /** Class 28, invalid authorization specification. */
    private static final String AUTHORISATION = "28";
    /** No such database; insufficient privilege. */
    private static final Set<String> REFUSALS = Set.of("3D000", "42501");
    /** Causes may go in a circle. */
    private static final int DEEPEST = 50;

    private SqlFailures() {}

    /** The transaction was given up for the sake of another one; done again as a whole, it may succeed. */
    public static boolean conflict(Throwable failure) {
        return any(failure, sql -> CONFLICTS.contains(state(sql)));
    }

    /**
     * The connection broke or none could be had. Whether a commit that was under way came through is not known, so only
     * work may be done again that does no harm when it is done twice.
     */
    public static boolean away(Throwable failure) {
        return any(failure, SqlFailures::away);
    }

    /** The server answers, but not to this user: wrong password, no such database, no right to it. */
    public static boolean refused(Throwable failure) {
        return any(failure, sql -> state(sql).startsWith(AUTHORISATION) || REFUSALS.contains(state(sql)));
    }

    /** What the database said, in one line; the failure's own words when it said nothing. */
    public static String words(Throwable failure) {
        String words = causes(failure)
                .filter(SQLException.class::isInstance)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((outer, inner) -> inner)
                .orElseGet(failure::toString);
        return words.replaceAll("\\s+", " ").strip();
    }

    private static boolean away(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException
                || AWAY.contains(state(failure))
                || state(failure).startsWith(CONNECTION)
                || CLOSED.equals(failure.getMessage());
    }

    private static String state(SQLException failure) {
        return Objects.requireNonNullElse(failure.getSQLState(), "");
    }

    private static boolean any(Throwable failure, Predicate<SQLException> test) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql && test.test(sql));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEEPEST);
    }
}
