package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.core.topic.Spelling;
import io.reelmill.shared.hash.Sha256;
import java.nio.file.Path;
import java.util.EnumMap;
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
        Map<Column, String> ordered = new EnumMap<>(Column.class);
        cells.forEach((name, value) -> {
            if (!value.isBlank()) {
                ordered.put(column(name), value);
            }
        });
        String text = CsvText.of(
                List.of(ordered.keySet().stream().map(Column::label).toList(), List.copyOf(ordered.values())));
        return WholeFile.write(directory, Sha256.of(text).substring(0, 16) + ".csv", text);
    }

    private static Column column(String name) {
        return Column.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column '%s'; %s".formatted(name, Spelling.oneOf(name, Column.labels()))));
    }
}
