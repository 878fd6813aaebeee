package io.reelmill.core.topic;

import io.reelmill.core.Port;
import java.nio.file.Path;
import java.util.Map;

/** Keeps requests that did not come from a file of the user's, in the form of one. Thread-safe. */
@Port
public interface RequestWriter {
    /**
     * A request file of one row with the given cells, by the columns' names in the contract. The same cells give the
     * same file, so that asking twice is the same batch; its text is that of {@link RequestLists#of}.
     */
    Path write(Map<String, String> cells);
}
