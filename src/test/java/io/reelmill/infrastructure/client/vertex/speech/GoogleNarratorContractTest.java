package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import org.junit.jupiter.api.AfterEach;

class GoogleNarratorContractTest extends NarratorContract {
    private final GoogleStub stub = new GoogleStub();
    private final Narrator narrator = Speeches.googleNarrator(stub, Speeches.google("en-US-Neural2-F"));

    GoogleNarratorContractTest() {
        stub.answers(Speeches::marked);
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
