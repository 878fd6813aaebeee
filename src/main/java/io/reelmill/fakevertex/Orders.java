package io.reelmill.fakevertex;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every accepted order, append-only: in memory, and in a file where there is one. Thread-safe. */
final class Orders {
    private final List<Entry> entries = new ArrayList<>();
    private final Optional<JsonLines<Entry>> file;

    Orders(Optional<Path> directory) {
        file = directory.map(folder -> new JsonLines<>(folder.resolve("ledger.jsonl"), Entry.class));
        file.ifPresent(lines -> entries.addAll(lines.read()));
    }

    synchronized void accept(Entry order) {
        Entry entry = order.at(entries.size() + 1);
        file.ifPresent(lines -> lines.append(entry));
        entries.add(entry);
    }

    synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
