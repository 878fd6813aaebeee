package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.SessionLog;
import java.time.Clock;

/** What all folders of a store work with. */
record Tools(DurableFiles files, VerifiedFiles verified, SessionLog log, Clock clock) {}
