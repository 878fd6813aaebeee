package io.reelmill.core.operation;

import io.reelmill.core.Port;
import java.time.Duration;

/**
 * Work that only one node does at a time. A turn ends by itself, so that a node's death does not stop it for good; times are
 * the database's. Thread-safe.
 */
@Port
public interface Turns {
    /** Takes the turn, or keeps one that is taken. @return whether this process has it now */
    boolean take(Turn turn, Duration hold);

    /** Gives back a turn that this process has. */
    void give(Turn turn);

    /** What there are turns for. */
    enum Turn {
        RETENTION
    }
}
