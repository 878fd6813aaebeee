package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.ScriptWriterContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class GeminiContractTest extends ScriptWriterContract {
    private final StubGemini stub = new StubGemini();
    private final ScriptWriter writer = new GeminiScriptWriter(stub.gemini());

    @BeforeEach
    void answer() {
        stub.says(Drafts.TEA);
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Override
    protected ScriptWriter writer() {
        return writer;
    }
}
