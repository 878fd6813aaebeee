package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.TopicRequest;

/** What every stage of a session works on; everything else it finds in the folder. */
record SessionWork(TopicRequest request, SessionFolder folder) {
    SessionId id() {
        return folder.id();
    }
}
