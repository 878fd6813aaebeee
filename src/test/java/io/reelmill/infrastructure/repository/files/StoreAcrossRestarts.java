package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session in a home, opened by one process after the other. */
abstract class StoreAcrossRestarts {
    static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    static final Map<String, Parameter> REQUEST = Map.of("topic", new Parameter("Tides", Parameter.Source.CSV));

    @TempDir
    Path home;

    SessionStore store;
    SessionFolder folder;
    final AtomicInteger computed = new AtomicInteger();

    @BeforeEach
    void restart() {
        store = Fixture.store(home, new DurableFiles());
        folder = store.open(ID, REQUEST);
    }

    /** Writes files that tell which computation of this test made them. */
    final Path derive(String key, String... paths) {
        return folder.derive(recipe(key, paths), targets -> {
                    int number = computed.incrementAndGet();
                    for (Path target : targets) {
                        Files.writeString(target, key + " " + number);
                    }
                    return Provenance.embedded("motion", "1");
                })
                .get(0);
    }

    static Recipe recipe(String key, String... paths) {
        return Recipe.of(key, List.of(paths), Inputs.of("v1"));
    }

    final List<String> names(String relative) throws IOException {
        try (Stream<Path> files = Files.list(folder.path(relative))) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
