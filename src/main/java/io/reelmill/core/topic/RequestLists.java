package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists of requests of which some rows are made at a time. Thread-safe. */
@Port
public interface RequestLists {
    /** The most rows of a list. */
    int MOST = 100_000;

    /**
     * Reads a list, which may have no rows.
     *
     * @throws UnreadableRequestsException when the file as a whole cannot be used, or has more than {@link #MOST} rows
     */
    RequestList read(Path source);

    /**
     * A list of the given cells, by the columns' names. Of one row it has the text that {@link RequestWriter} keeps, so that
     * the same topic is the same batch whichever way it comes.
     *
     * @throws IllegalArgumentException naming a column that there is not
     */
    RequestList of(List<Map<String, String>> rows);

    /** Keeps the list as a request file under that name, whole, in the place of an earlier one. */
    Path write(String name, RequestList list);

    /** Where the request file of that name is, or would be. */
    Path kept(String name);

    /** Removes the request file of that name, if there is one. */
    void forget(String name);
}
