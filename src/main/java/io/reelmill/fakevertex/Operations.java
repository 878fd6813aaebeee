package io.reelmill.fakevertex;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders for videos by their names: in memory, and in a file where there is one. Thread-safe. */
final class Operations {
    /** Google numbers its folders with twenty digits. */
    private static final long FIRST = 1_000_000_000_000_000_001L;

    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Optional<JsonLines<Operation>> file;
    private long numbered;

    Operations(Optional<Path> directory) {
        file = directory.map(folder -> new JsonLines<>(folder.resolve("operations.jsonl"), Operation.class));
        file.ifPresent(lines -> lines.read().forEach(operation -> operations.put(operation.name(), operation)));
        numbered = operations.size();
    }

    synchronized void add(Operation operation) {
        file.ifPresent(lines -> lines.append(operation));
        operations.put(operation.name(), operation);
    }

    synchronized Optional<Operation> find(String name) {
        return Optional.ofNullable(operations.get(name));
    }

    synchronized List<Operation> all() {
        return List.copyOf(operations.values());
    }

    /** A number for a folder in the bucket that no other order has. */
    synchronized long number() {
        return FIRST + numbered++;
    }
}
