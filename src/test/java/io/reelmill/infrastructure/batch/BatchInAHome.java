package io.reelmill.infrastructure.batch;

import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;

/** A home for a batch, on H2 unless a subclass says otherwise: the same tests run on PostgreSQL as integration tests. */
abstract class BatchInAHome extends InAHome {
    TestDatabase database() {
        return TestDatabase.H2;
    }

    @BeforeEach
    void use_the_database() throws IOException {
        database().useIn(home);
    }
}
