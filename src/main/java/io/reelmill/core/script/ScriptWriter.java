package io.reelmill.core.script;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.topic.TopicRequest;

/** Writes scripts. Thread-safe; the same request and pace give the same script where the provider can promise it. */
@Port
public interface ScriptWriter {
    Capabilities capabilities();

    /**
     * A script for the request that takes at most its duration at the given pace, with warnings where there is less to
     * say; it never invents a fact and never cuts a sentence.
     */
    Script write(TopicRequest request, Pace pace);
}
