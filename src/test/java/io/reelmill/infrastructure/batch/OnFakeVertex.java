package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A fake Vertex AI for a test, and runs of the job with it in one home. */
abstract class OnFakeVertex {
    @TempDir
    Path home;

    FakeVertex google;

    static Settings prepared() {
        return Settings.standard().withMedia(new PreparedMedia()).withWork(Duration.ofMillis(100));
    }

    void google(Settings settings) {
        google = FakeVertex.start(settings);
    }

    void google() {
        google(prepared());
    }

    VertexRun run(String... settings) {
        return VertexRun.in(home, google.endpoint(), settings);
    }

    VertexBooks books(VertexRun run, BatchView batch) {
        return new VertexBooks(run.purchases(batch), google.ledger());
    }

    static void completed(BatchView batch) {
        assertThat(batch.sessions())
                .allSatisfy(session -> assertThat(session.reason()).isEmpty());
        assertThat(batch.state()).isEqualTo(BatchState.COMPLETED);
    }

    static Duration since(Instant begun) {
        return Duration.between(begun, Instant.now());
    }

    @AfterEach
    void closeGoogle() {
        google.close();
    }
}
