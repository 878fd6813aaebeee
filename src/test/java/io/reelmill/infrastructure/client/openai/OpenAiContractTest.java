package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.script.Drafts;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.ScriptWriterContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class OpenAiContractTest extends ScriptWriterContract {
    private final StubOpenAi stub = new StubOpenAi();
    private final ScriptWriter writer = stub.writer();

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
