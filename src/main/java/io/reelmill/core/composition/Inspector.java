package io.reelmill.core.composition;

import io.reelmill.core.Port;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import java.nio.file.Path;

/** Measures masters. Thread-safe. */
@Port
public interface Inspector {
    /** Measures every promise of a finished video; a broken one is a failed check, not an exception. */
    Inspection inspect(Path master, Expectation expectation);

    /**
     * The master's facts as probed.
     *
     * @param relative its path within the session
     */
    FinalVideo probe(Path master, String relative);
}
