package io.reelmill.core.topic;

import io.reelmill.core.Port;
import io.reelmill.core.session.BatchView;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes what became of a batch: {@code results.csv}, {@code results.json} and, if rows were refused,
 * {@code rejects.csv}. Thread-safe for different directories.
 */
@Port
public interface BatchReports {
    /** Writes whole files in the place of earlier ones of the same batch; no cell of a CSV can start a formula. */
    void write(BatchView batch, List<Rejection> rejections, Path directory);
}
