package io.reelmill.infrastructure.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Partitions that are known by their names alone; what they work on is in the database and the session directory. */
record NamedPartitions(Supplier<List<String>> names) implements Partitioner {
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        names.get().forEach(name -> partitions.put(name, new ExecutionContext()));
        return partitions;
    }
}
