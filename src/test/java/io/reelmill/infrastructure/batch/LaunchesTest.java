package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.Halt;
import io.reelmill.shared.process.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessResourceFailureException;

/** The orderly end of all batches when something of it fails. */
@Timeout(20)
class LaunchesTest {
    private final Halt process = Halt.root();
    private final Makings makings = new Makings();
    private final JobRepository repository = mock(JobRepository.class);
    private final VideoJob video =
            new VideoJob(mock(Job.class), mock(JobOperator.class), repository, mock(Leases.class));
    private final ExecutorService work = Executors.newFixedThreadPool(3);

    @AfterEach
    void close() {
        work.shutdown();
    }

    private Making making(long batch) {
        Leases.Lease lease =
                new Leases.Lease("name " + batch, OptionalLong.of(batch), "node", batch, false, Wishes.NONE);
        JobExecution execution = new JobExecution(batch, new JobInstance(batch, StepNames.JOB), new JobParameters());
        Making making = new Making(lease, Wishes.NONE, execution, process);
        makings.add(making);
        // As work that is halted: it ends a moment later.
        making.halt().onRequest(() -> work.execute(making::ended));
        return making;
    }

    @Test
    void a_database_that_is_away_holds_up_no_batch() {
        List<Making> all = LongStream.rangeClosed(1, 20).mapToObj(this::making).toList();
        when(repository.getJobExecution(1)).thenThrow(new DataAccessResourceFailureException("away"));
        ExecutorService aside = Executors.newSingleThreadExecutor();
        Launches launches = launches(aside);

        launches.stop();

        aside.shutdown();
        assertThat(all).allMatch(making -> making.end().isDone());
        assertThatThrownBy(() -> launches.during(() -> 1)).isInstanceOf(ConflictException.class);
    }

    @Test
    void work_that_cannot_be_ended_and_a_pool_that_takes_nothing_hold_up_no_batch() {
        process.onRequest(() -> {
            throw new RejectedExecutionException("full");
        });
        List<Making> all = LongStream.rangeClosed(1, 20).mapToObj(this::making).toList();

        launches(task -> {
                    throw new RejectedExecutionException("full");
                })
                .stop();

        assertThat(all).allMatch(making -> making.end().isDone());
    }

    @Test
    void batches_are_told_before_anything_else_is_waited_for() {
        assertThat(new Rounds("rounds", () -> {}, Duration.ofSeconds(1)).getPhase())
                .isLessThan(launches(Runnable::run).getPhase());
    }

    private Launches launches(Executor aside) {
        SessionRoom.Books books = mock(SessionRoom.Books.class);
        return new Launches(process, makings, new Stopping(video, makings, books, aside));
    }
}
