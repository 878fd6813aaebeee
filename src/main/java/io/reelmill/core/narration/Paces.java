package io.reelmill.core.narration;

import io.reelmill.core.Port;
import io.reelmill.core.script.Pace;
import io.reelmill.core.topic.TopicRequest;

/** Knows how long lines take in a video. Thread-safe. */
@Port
public interface Paces {
    /** The pace of the voice the request asks for, measured; of a reader where it asks for none. */
    Pace of(TopicRequest request);
}
