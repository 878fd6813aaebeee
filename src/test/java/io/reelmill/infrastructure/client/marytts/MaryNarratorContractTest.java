package io.reelmill.infrastructure.client.marytts;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class MaryNarratorContractTest extends NarratorContract {
    private static final VoiceThread THREAD = new VoiceThread(MaryVoice::load, Duration.ofSeconds(60));
    private static final Narrator NARRATOR = new MaryNarrator(new SpokenLines(THREAD, Duration.ofMinutes(1)));

    @AfterAll
    static void stop() {
        THREAD.close();
    }

    @Override
    protected Narrator narrator() {
        return NARRATOR;
    }
}
