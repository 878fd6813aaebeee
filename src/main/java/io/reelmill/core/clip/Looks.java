package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.topic.TopicRequest;

/** The looks that a whole video shares. */
@Port
public interface Looks {
    /** The colour of the spoken word in the captions, as 0xRRGGBB; readable on a dark plate. */
    int accent(TopicRequest request);
}
