package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.ScriptWriterContract;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import io.reelmill.infrastructure.client.vertex.access.OnRealGoogle;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Has a dozen short scripts written by the real service, and pays for them. */
@OnRealGoogle
class RealGeminiContractTest extends ScriptWriterContract {
    @Override
    protected ScriptWriter writer() {
        return StubGemini.writer(Accounts.real());
    }

    @Test
    @Override
    @Disabled("a model may choose other words each time")
    protected void writes_the_same_for_the_same_request_in_many_threads() {}
}
