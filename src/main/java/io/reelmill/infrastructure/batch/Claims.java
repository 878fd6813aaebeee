package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;

/** Leases on batches, taken before anything is done with one. */
final class Claims {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    /** Who takes a lease first needs a moment to give the batch its number. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private static final int MOMENTS = 60;

    private final Leases leases;
    private final JobRepository repository;

    Claims(Leases leases, JobRepository repository) {
        this.leases = leases;
        this.repository = repository;
    }

    /**
     * Does something with a batch that nobody else does anything with meanwhile; the work keeps the lease, or releases it.
     *
     * @throws AlreadyRunningException when somebody living has it
     */
    <T> T during(JobParameters parameters, Wishes wishes, Function<Lease, T> work) {
        String name = Parameters.identity(parameters);
        Optional<Lease> before = leases.takeOver(name);
        Lease taken = before.or(() -> leases.take(name, wishes)).orElseThrow(() -> alreadyRunning(parameters));
        try {
            return work.apply(before.isPresent() ? leases.wish(taken, wishes) : taken);
        } catch (RuntimeException | Error failure) {
            leases.release(taken, before.isPresent() && goesOn(parameters));
            throw failure;
        }
    }

    /**
     * Does something with a batch that nobody makes. What waits to go on with whoever comes next does so after it, with its
     * wishes, unless the batch has ended.
     *
     * @param work whether the batch may go on
     * @throws AlreadyRunningException when somebody living has it
     */
    void briefly(JobParameters parameters, Predicate<Lease> work) {
        String name = Parameters.identity(parameters);
        Optional<Lease> before = leases.takeOver(name);
        Lease lease = before.or(() -> leases.take(name, Wishes.NONE)).orElseThrow(() -> alreadyRunning(parameters));
        boolean may = true;
        try {
            may = work.test(lease);
        } finally {
            leases.release(lease, may && before.isPresent() && goesOn(parameters));
        }
    }

    /** Where that cannot be seen, whoever comes next looks. */
    private boolean goesOn(JobParameters parameters) {
        try {
            JobInstance instance = repository.getJobInstance(StepNames.JOB, parameters);
            JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
            return last != null && Recovery.goesOn(last);
        } catch (RuntimeException unseen) {
            LOG.warn("A batch could not be looked at; whoever comes next does so", unseen);
            return true;
        }
    }

    void release(Lease lease, boolean goesOn) {
        leases.release(lease, goesOn);
    }

    /**
     * The last execution of a batch.
     *
     * @throws UnknownException when there is none
     */
    JobExecution last(long batch) {
        JobInstance instance = repository.getJobInstance(batch);
        if (instance == null || !instance.getJobName().equals(StepNames.JOB)) {
            throw new UnknownException(
                    "There is no batch %d; 'reelmill list' shows the batches of this home".formatted(batch));
        }
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            throw new UnknownException("Batch %d died before it began; run its file again".formatted(batch));
        }
        return last;
    }

    private AlreadyRunningException alreadyRunning(JobParameters parameters) {
        OptionalLong batch = number(parameters);
        String which = batch.isPresent() ? "Batch " + batch.getAsLong() : "A batch of this content";
        return new AlreadyRunningException(which + " is being made; wait for its end, or stop it", batch);
    }

    private OptionalLong number(JobParameters parameters) {
        for (int moment = 0; moment < MOMENTS; moment++) {
            JobInstance instance = repository.getJobInstance(StepNames.JOB, parameters);
            if (instance != null) {
                return OptionalLong.of(instance.getInstanceId());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(MOMENT.toMillis());
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }
}
