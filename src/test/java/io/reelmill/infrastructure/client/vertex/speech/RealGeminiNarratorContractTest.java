package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import io.reelmill.infrastructure.client.vertex.access.Accounts;
import io.reelmill.infrastructure.client.vertex.access.OnRealGoogle;

/** Has a few lines spoken by the real Gemini's speech, and pays for them. */
@OnRealGoogle
class RealGeminiNarratorContractTest extends NarratorContract {
    @Override
    protected Narrator narrator() {
        return Speeches.geminiNarrator(Accounts.real());
    }
}
