package io.reelmill.infrastructure.client.espeak;

import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.NarratorContract;
import io.reelmill.shared.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The real program, where it is installed. */
class EspeakNarratorContractTest extends NarratorContract {
    private static final Optional<Path> INSTALLED = Program.find("espeak-ng", Path.of(""), System.getenv("PATH"));
    private static final Narrator NARRATOR = new EspeakNarrator(
            new Espeak(INSTALLED.map(file -> new Program(file, Duration.ofSeconds(30), 30_000_000)), 160), 160);

    @BeforeAll
    static void look() {
        Assumptions.assumeTrue(INSTALLED.isPresent(), "espeak-ng is not installed here");
    }

    @Override
    protected Narrator narrator() {
        return NARRATOR;
    }
}
