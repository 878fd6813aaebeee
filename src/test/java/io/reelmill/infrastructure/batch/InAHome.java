package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.BatchView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** A home for batches, and looks into what became of them. */
abstract class InAHome {
    @TempDir
    Path home;

    Path requests(String... rows) throws IOException {
        Path file = home.resolve("topics.csv");
        Files.writeString(file, "id,topic\n" + String.join("\n", rows) + "\n");
        return file;
    }

    static JobExecution execution(StubRun run, BatchView batch) {
        JobRepository repository = run.bean(JobRepository.class);
        return repository.getLastJobExecution(repository.getJobInstance(batch.batch()));
    }
}
