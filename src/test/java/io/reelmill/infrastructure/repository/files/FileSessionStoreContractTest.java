package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.SessionStore;
import io.reelmill.core.session.SessionStoreContract;
import java.nio.file.Path;

class FileSessionStoreContractTest extends SessionStoreContract {
    @Override
    protected SessionStore store(Path root) {
        return Fixture.store(root, new DurableFiles());
    }
}
