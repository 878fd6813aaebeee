package io.reelmill.infrastructure.batch;

import io.reelmill.shared.stub.TestDatabase;

/** The same on a real PostgreSQL server. */
class SpentMoneyOnPostgresIT extends SpentMoneyIT {
    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }
}
