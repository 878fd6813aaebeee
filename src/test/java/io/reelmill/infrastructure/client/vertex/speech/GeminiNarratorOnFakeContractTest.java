package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.Settings;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class GeminiNarratorOnFakeContractTest extends NarratorContract {
    private static FakeVertex google;

    @BeforeAll
    static void open() {
        google = FakeVertex.start(Settings.standard());
    }

    @AfterAll
    static void close() {
        google.close();
    }

    @Override
    protected Narrator narrator() {
        return Speeches.geminiNarrator(Accounts.of(google));
    }
}
