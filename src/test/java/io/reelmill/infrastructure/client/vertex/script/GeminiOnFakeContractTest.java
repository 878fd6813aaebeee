package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.ScriptWriterContract;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import org.junit.jupiter.api.AfterEach;

class GeminiOnFakeContractTest extends ScriptWriterContract {
    private final FakeVertex google = FakeVertex.start(Settings.standard().withMedia(new PreparedMedia()));
    private final ScriptWriter writer = StubGemini.writer(Accounts.of(google));

    @AfterEach
    void close() {
        google.close();
    }

    @Override
    protected ScriptWriter writer() {
        return writer;
    }
}
