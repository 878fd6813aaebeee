package io.reelmill.core.clip;

import io.reelmill.core.Port;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Cost;
import io.reelmill.core.topic.TopicRequest;
import java.util.Optional;

/** Finds harmless words for a picture that a provider's policy refused. Thread-safe. */
@Port
public interface PromptEditor {
    Capabilities capabilities();

    /** The most that it can cost; empty when the price is not known. */
    default Optional<Cost> quote(String visual) {
        return Optional.of(Cost.NOTHING);
    }

    /** Another description that shows the same thing without what a policy may object to. */
    Sale<String> neutral(String visual, String refusal, TopicRequest request);
}
