package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.TopicRequest;

/** What every stage of a session works on, and when it is to end; everything else it finds in the folder. */
record SessionWork(TopicRequest request, SessionFolder folder, Stop stop) {
    SessionId id() {
        return folder.id();
    }
}
