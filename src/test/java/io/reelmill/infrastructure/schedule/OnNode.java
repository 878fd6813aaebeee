package io.reelmill.infrastructure.schedule;

import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One node in a home with a list of three rows; what it launches is only noted. */
abstract class OnNode {
    final DataSource database;
    final FakeBatches batches = new FakeBatches();

    @TempDir
    Path home;

    Node node;

    OnNode(TestDatabase database) {
        this.database = database.migrated();
    }

    @BeforeEach
    void start() {
        node = new Node(database, home, batches);
        node.list(3);
    }

    @AfterEach
    void stop() {
        node.close();
    }
}
