package io.reelmill.infrastructure.batch;

import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * The rows of the batch's request file. After a restart it reads the file from its beginning and passes over the rows
 * that were committed, so that an id used twice is noticed across the restart too.
 */
class RequestRows implements ItemStreamReader<Row> {
    private static final String READ = "rows.read";

    private final RequestReader requests;
    private final Path source;
    private RequestReader.@Nullable Rows rows;
    private long read;

    RequestRows(RequestReader requests, Path source) {
        this.requests = requests;
        this.source = source;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = requests.open(source);
        long committed = context.getLong(READ, 0);
        for (read = 0; read < committed; read++) {
            rows.next();
        }
    }

    @Override
    public @Nullable Row read() {
        if (rows == null) {
            throw new IllegalStateException("The rows of " + source + " are not open");
        }
        read++;
        return rows.next().orElse(null);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(READ, read);
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
