package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.RenditionFolder;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.TopicRequest;
import java.util.List;

/** What every stage of a session works on, and when it is to end; everything else it finds in the folder. */
record SessionWork(TopicRequest request, SessionFolder folder, Stop stop) {
    /**
     * One video of the session for each shape that is asked for, the first first. What is told is the same in all; what is
     * seen is laid out for each.
     */
    List<SessionWork> videos() {
        return request.shapes().stream()
                .map(shape -> new SessionWork(request.shaped(shape), seen(shape), stop))
                .toList();
    }

    private SessionFolder seen(AspectRatio shape) {
        return shape == request.aspectRatio() ? folder : new RenditionFolder(folder, shape.label());
    }

    SessionId id() {
        return folder.id();
    }
}
