package io.reelmill.infrastructure.batch;

import static org.awaitility.Awaitility.await;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service with stub media, and looks into what becomes of its batches. */
abstract class ServiceInAHome extends InAHome {
    List<String> database = List.of();

    void on(TestDatabase kind) {
        database = kind.settings();
    }

    StubRun service() {
        return service("one");
    }

    StubRun service(String node) {
        return StubRun.service(home, database, node, new SilentProgress());
    }

    Path file(String name, String... rows) throws IOException {
        Path file = home.resolve(name + ".csv");
        Files.writeString(file, "id,topic\n" + String.join("\n", rows) + "\n");
        return file;
    }

    static BatchControl control(StubRun run) {
        return run.bean(BatchControl.class);
    }

    static long start(StubRun run, Path requests) {
        return control(run).start(Launch.of(requests)).batch();
    }

    static Launched again(StubRun run, Path requests) {
        Launch launch = Launch.of(requests);
        return control(run).start(new Launch(requests, requests, true, launch.wishes(), launch.fire()));
    }

    static BatchView view(StubRun run, long batch) {
        return run.bean(Batches.class).find(batch).orElseThrow();
    }

    static SessionView session(StubRun run, long batch, String row) {
        return view(run, batch).sessions().stream()
                .filter(session -> session.requestId().equals(row))
                .findFirst()
                .orElseThrow();
    }

    static SessionState state(StubRun run, long batch, String row) {
        return session(run, batch, row).state();
    }

    /** Waits until the batch is in the state and nobody works on it. */
    static BatchView ended(StubRun run, long batch, BatchState state) {
        Makings makings = run.bean(Makings.class);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> makings.of(batch).isEmpty() && view(run, batch).state() == state);
        return view(run, batch);
    }

    static void rendering(StubRun run, int many) {
        StubMedia.StubRenderer renderer = run.bean(StubMedia.StubRenderer.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> renderer.rendering.get() == many);
    }

    static JdbcClient jdbc(StubRun run) {
        return run.bean(JdbcClient.class);
    }

    static JobExecution last(StubRun run, long batch) {
        JobRepository repository = run.bean(JobRepository.class);
        return repository.getLastJobExecution(repository.getJobInstance(batch));
    }

    /** As a process leaves it that dies in the middle of the batch. */
    static void leave(StubRun run, long batch, BatchStatus status) {
        JobRepository repository = run.bean(JobRepository.class);
        JobExecution execution = last(run, batch);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.STARTED);
                step.setEndTime(null);
                repository.update(step);
            }
        }
        execution.setStatus(status);
        execution.setEndTime(null);
        repository.update(execution);
    }

    /** A lease of a node that has not been heard of for a while. */
    static void leaseOfTheDead(StubRun run, long batch) {
        lease(run, batch, "- interval '1' second");
    }

    /** As a node leaves it that stops; with a budget of 1.50. */
    static void leaseThatGoesOn(StubRun run, long batch) {
        leaseOfTheDead(run, batch);
        jdbc(run).sql("update lease set goes_on = true, budget = 1.5").update();
    }

    /** As a process leaves them that dies. */
    static void leaveSessions(StubRun run) {
        jdbc(run)
                .sql("update topic_session set state = 'RUNNING' where state <> 'COMPLETED'")
                .update();
    }

    static void leaseOfAnother(StubRun run, long batch) {
        lease(run, batch, "+ interval '1' hour");
    }

    private static void lease(StubRun run, long batch, String when) {
        jdbc(run)
                .sql("insert into lease (name, batch_id, node, token, expires_at) values"
                        + " (:name, :batch, 'two', nextval('lease_token'), current_timestamp " + when + ")")
                .param("name", Parameters.identity(last(run, batch).getJobParameters()))
                .param("batch", batch)
                .update();
    }

    static long leases(StubRun run) {
        return jdbc(run).sql("select count(*) from lease").query(Long.class).single();
    }
}
