package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.util.function.Supplier;

/** One at a time, over all nodes that share the database. Thread-safe. */
@Port
public interface Exclusive {
    /**
     * Does something while nobody else does anything under the same name, in one transaction: what it writes to the
     * database is there as a whole or not at all. It must be short, and must neither launch a batch nor do anything else alone.
     *
     * @param name at most 150 characters
     */
    <T> T alone(String name, Supplier<T> work);
}
