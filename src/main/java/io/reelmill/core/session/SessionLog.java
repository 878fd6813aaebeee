package io.reelmill.core.session;

import io.reelmill.core.Port;

/** The log a session keeps beside its files, for people. Thread-safe. */
@Port
public interface SessionLog {
    /**
     * Appends a line with its time. Control characters in the text are made visible, so that it stays one line. Never
     * throws: a video is not lost for its log, and a session that is not there has none.
     */
    void line(SessionId id, String text);
}
