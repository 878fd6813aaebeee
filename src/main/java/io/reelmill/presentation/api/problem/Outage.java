package io.reelmill.presentation.api.problem;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells that the database is away or overloaded from what is somebody's fault. */
public final class Outage {
    /** After how many seconds to come again. */
    public static final int SECONDS = 5;

    /** For whoever asked. */
    public static final String DETAIL =
            "The database does not answer at the moment; send the request again after Retry-After";

    private static final int DEEPEST = 10;

    private Outage() {}

    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(Outage::isItself);
    }

    private static boolean isItself(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLTransientException
                || failure instanceof SQLNonTransientConnectionException;
    }
}
