package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.topic.TopicRequest;

/** The looks that a whole video shares. Thread-safe; the same request has the same looks. */
@Port
public interface Looks {
    /** The colour of the spoken word in the captions, as 0xRRGGBB; readable on a dark plate. */
    int accent(TopicRequest request);
}
