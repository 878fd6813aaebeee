package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Ownership;
import io.reelmill.core.session.SessionLog;
import java.time.Clock;

/**
 * What all folders of a store work with.
 *
 * @param ownership asked before anything gets a final name
 */
record Tools(
        DurableFiles files, VerifiedFiles verified, SessionLog log, Clock clock, Parts parts, Ownership ownership) {}
