package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import org.junit.jupiter.api.AfterEach;

class GeminiNarratorContractTest extends NarratorContract {
    private final GoogleStub stub = new GoogleStub();
    private final Narrator narrator = Speeches.geminiNarrator(stub, Speeches.gemini("en-US"));

    GeminiNarratorContractTest() {
        stub.answers(Speeches::headerless);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    protected Narrator narrator() {
        return narrator;
    }
}
