package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.util.FileSystemUtils;

/** What is done with batches that nobody makes. */
final class Clearing {
    private final JobRepository repository;
    private final Claims claims;
    private final Recovery recovery;
    private final Sessions sessions;
    private final SessionRecords records;
    private final Places places;

    /** Where files of batches and sessions lie. */
    record Places(SessionStore store, Home home) {}

    Clearing(JobRepository repository, Claims claims, SessionRoom.Books books, Places places) {
        this.repository = repository;
        this.claims = claims;
        this.recovery = new Recovery(repository, books.sessions());
        this.sessions = books.sessions();
        this.records = books.records();
        this.places = places;
    }

    void abandon(long batch) {
        alone(batch, lease -> {
            JobExecution last = recovery.settle(claims.last(batch), BatchStatus.FAILED);
            if (last.getStatus() == BatchStatus.COMPLETED) {
                throw new ConflictException("Batch %d is finished; there is nothing to give up".formatted(batch));
            }
            last.setStatus(BatchStatus.ABANDONED);
            last.setEndTime(LocalDateTime.now());
            repository.update(last);
            return false;
        });
    }

    boolean recover(long batch) {
        boolean needed = Recovery.needed(claims.last(batch));
        alone(batch, lease -> {
            JobExecution last = claims.last(batch);
            boolean left = Recovery.needed(last);
            if (left) {
                recovery.settle(last, left(last, lease));
            }
            return !left;
        });
        return needed;
    }

    /** What an execution becomes whose process is gone: nobody is there any more who would end a wish to stop it. */
    private static BatchStatus left(JobExecution execution, Lease lease) {
        boolean stopping = execution.getStatus() == BatchStatus.STOPPING || lease.stopRequested();
        return stopping ? BatchStatus.STOPPED : BatchStatus.FAILED;
    }

    /**
     * Stops a batch that was left: it does not go on by itself any more.
     *
     * @return false when somebody has it by now
     * @throws ConflictException when there is nothing to stop
     */
    boolean stop(long batch) {
        try {
            claims.briefly(claims.last(batch).getJobParameters(), lease -> {
                JobExecution last = claims.last(batch);
                if (!lease.stopRequested() && !Recovery.needed(last)) {
                    throw new ConflictException(
                            "Batch %d is not being made; there is nothing to stop".formatted(batch));
                }
                recovery.settle(last, BatchStatus.STOPPED);
                return false;
            });
            return true;
        } catch (AlreadyRunningException taken) {
            return false;
        }
    }

    void delete(SessionId id) {
        QueuedSession session = sessions.find(id).orElseThrow(() -> new UnknownException("There is no session " + id));
        alone(session.batch(), lease -> {
            places.store().delete(id);
            records.delete(id);
            return true;
        });
    }

    void delete(long batch) {
        alone(batch, lease -> {
            sessions.of(batch).forEach(session -> places.store().delete(session.id()));
            delete(places.home().batch(batch));
            records.delete(batch);
            repository.deleteJobInstance(claims.last(batch).getJobInstance());
            return false;
        });
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("The directory %s could not be removed".formatted(directory), failure);
        }
    }

    private void alone(long batch, Predicate<Lease> work) {
        try {
            claims.briefly(claims.last(batch).getJobParameters(), work);
        } catch (AlreadyRunningException running) {
            throw new ConflictException("Batch %d is being made; stop it first".formatted(batch));
        }
    }
}
