package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Leases;
import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Wishes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Batches that lost their node: they are taken over, recovered and made to their end. Thread-safe over all nodes. */
final class Orphans {
    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    /** Longer than a launch needs to bind its lease to its batch. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String RUNNING = """
            select e.job_instance_id from BATCH_JOB_EXECUTION e
            join BATCH_JOB_INSTANCE i on i.job_instance_id = e.job_instance_id
            where e.status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN') and i.job_name = :job
              and e.last_updated < :before
              and not exists (select 1 from lease l where l.batch_id = e.job_instance_id)
              and not exists (select 1 from BATCH_JOB_EXECUTION n
                where n.job_instance_id = e.job_instance_id and n.job_execution_id > e.job_execution_id)
            order by e.job_execution_id
            """;

    private final Leases leases;
    private final JobRepository repository;
    private final JdbcClient jdbc;
    private final Starting starting;
    private final Recovery recovery;

    Orphans(VideoJob video, JdbcClient jdbc, Starting starting, Recovery recovery) {
        this.leases = video.leases();
        this.repository = video.repository();
        this.jdbc = jdbc;
        this.starting = starting;
        this.recovery = recovery;
    }

    /** Takes care of all there are now; one that fails is tried again the next time. */
    void adopt() {
        leases.orphans().forEach(orphan -> adopt(() -> leases.takeOver(orphan.name()), this::adoptLeased));
        unleased().forEach(batch -> adopt(() -> take(batch), lease -> adoptUnleased(lease, batch)));
    }

    /** Whatever fails of one, the others are looked after, and its lease is given back. */
    private void adopt(Supplier<Optional<Lease>> taking, Consumer<Lease> adoption) {
        try {
            taking.get().ifPresent(lease -> adopt(lease, adoption));
        } catch (RuntimeException failure) {
            LOG.warn("A batch that was left could not be taken over; it is tried again", failure);
        }
    }

    private void adopt(Lease lease, Consumer<Lease> adoption) {
        try {
            adoption.accept(lease);
        } catch (RuntimeException | Error failure) {
            leases.release(lease, true);
            throw failure;
        }
    }

    /** Batches that call themselves running and that nobody has a lease for, not even an ended one. */
    private List<Long> unleased() {
        return jdbc.sql(RUNNING)
                .param("job", StepNames.JOB)
                .param("before", LocalDateTime.now().minus(GRACE))
                .query(Long.class)
                .list();
    }

    private Optional<Lease> take(long batch) {
        return last(batch)
                .map(last -> Parameters.identity(last.getJobParameters()))
                .flatMap(name -> leases.takeOver(name).or(() -> leases.take(name, Wishes.NONE)));
    }

    private Optional<JobExecution> last(long batch) {
        return Optional.ofNullable(repository.getJobInstance(batch))
                .flatMap(instance -> Optional.ofNullable(repository.getLastJobExecution(instance)));
    }

    private void adoptLeased(Lease lease) {
        Optional<JobExecution> last =
                lease.batch().isPresent() ? last(lease.batch().getAsLong()) : Optional.empty();
        if (last.isPresent() && lease.stopRequested()) {
            stop(lease, last.get());
        } else if (last.filter(Recovery::goesOn).isPresent()) {
            goOn(lease, last.get());
        } else {
            // It ended, or its launch was never answered: whoever wanted it asks again.
            leases.release(lease, false);
        }
    }

    /** Looked at anew: until the lease was taken, somebody else may have done something with it. */
    private void adoptUnleased(Lease lease, long batch) {
        leases.bind(lease, batch);
        Optional<JobExecution> last = last(batch).filter(Recovery::needed);
        if (last.isEmpty()) {
            leases.release(lease, false);
        } else if (lease.stopRequested() || last.get().getStatus() == BatchStatus.STOPPING) {
            stop(lease, last.get());
        } else {
            goOn(lease, last.get());
        }
    }

    private void stop(Lease lease, JobExecution last) {
        recovery.settle(last, BatchStatus.STOPPED);
        leases.release(lease, false);
    }

    private void goOn(Lease lease, JobExecution last) {
        if (recovery.deadly(last)) {
            LOG.error("Batch {} lost its process again and again; it is not begun again", last.getJobInstanceId());
            recovery.giveUp(last);
            leases.release(lease, false);
        } else {
            LOG.info("Batch {} goes on here", last.getJobInstanceId());
            starting.goOn(last, lease.wishes(), lease);
        }
    }
}
