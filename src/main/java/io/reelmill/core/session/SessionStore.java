package io.reelmill.core.session;

import io.reelmill.core.Port;
import java.util.Map;
import java.util.Optional;

/** Where session folders are kept. Thread-safe. */
@Port
public interface SessionStore {
    /**
     * The folder of the session, made with all its sub-folders and a QUEUED manifest when it is not there yet; work
     * files of an earlier run that was killed are removed from it.
     */
    SessionFolder open(SessionId id, Map<String, Parameter> request);

    /** The folder of a session that was opened before, for looking at; nothing is changed. */
    Optional<SessionFolder> find(SessionId id);

    /** Removes the session's directory with all that is in it; does nothing when there is none. */
    void delete(SessionId id);
}
