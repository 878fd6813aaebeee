package io.reelmill.core.clip;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.topic.TopicRequest;
import java.util.Set;

/** Finds no other words. */
record FailingEditor(ProviderException failure) implements PromptEditor {
    @Override
    public Capabilities capabilities() {
        return new Capabilities("gemini", "1", Set.of());
    }

    @Override
    public Sale<String> neutral(String visual, String refusal, TopicRequest request) {
        throw failure;
    }
}
