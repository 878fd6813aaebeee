package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.shared.hash.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Keeps requests under {@code data/requests}, named by their content. Thread-safe. */
final class CsvRequestWriter implements RequestWriter {
    private final Path directory;

    CsvRequestWriter(Home home) {
        this.directory = home.data().resolve("requests");
    }

    @Override
    public synchronized Path write(Map<String, String> cells) {
        String text = CsvRequestLists.list(List.of(cells)).text();
        return WholeFile.write(directory, Sha256.of(text).substring(0, 16) + ".csv", text);
    }
}
