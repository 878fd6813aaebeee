package io.reelmill.core.composition;

import io.reelmill.core.Port;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import java.nio.file.Path;

/** Measures masters. Thread-safe. */
@Port
public interface Inspector {
    /** What it is and which limits it is set to; masters are inspected anew by another model. */
    String model();

    /** Measures every promise of a finished video; a broken one is a failed check, not an exception. */
    Inspection inspect(Path master, Expectation expectation);

    /**
     * The master's facts as probed.
     *
     * @param relative its path within the session
     */
    FinalVideo probe(Path master, String relative);
}
