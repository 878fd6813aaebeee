package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Launched.Outcome;
import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.provider.WriteOffOrders;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.QueuedSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;

/** Begins batches and lets unfinished ones go on. Thread-safe, over all nodes that share the database. */
final class Starting {
    private final JobRepository repository;
    private final Claims claims;
    private final Workshop workshop;
    private final Content content;
    private final SessionRoom.Books books;
    private final Recovery recovery;

    /**
     * Which batch a launch is about.
     *
     * @param writeOffs gives up what is in doubt, where that is wished
     */
    record Content(KeptRequests kept, Turn turn, WriteOffOrders writeOffs) {}

    /**
     * A launch that was answered.
     *
     * @param end of the work on it; done where nothing is made
     */
    record Begun(Launched launched, CompletableFuture<Void> end) {}

    Starting(VideoJob video, Claims claims, Workshop workshop, Content content, SessionRoom.Books books) {
        this.repository = video.repository();
        this.claims = claims;
        this.workshop = workshop;
        this.content = content;
        this.books = books;
        this.recovery = new Recovery(repository, books.sessions());
    }

    Begun start(Launch launch) {
        JobParameters parameters = content.turn().of(launch, content.kept().keep(launch.requests()));
        return claims.during(parameters, launch.wishes(), lease -> {
            JobInstance instance = repository.getJobInstance(StepNames.JOB, parameters);
            JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
            if (last != null) {
                return resume(last, launch.wishes(), lease);
            }
            if (instance != null) {
                // A process died between making the instance and its execution: Batch neither starts nor restarts that.
                repository.deleteJobInstance(instance);
            }
            return begin(lease, launch.wishes(), parameters, null);
        });
    }

    Begun restart(long batch, Wishes wishes) {
        JobExecution known = claims.last(batch);
        wishes.only()
                .filter(only -> books.sessions()
                        .find(only)
                        .filter(session -> session.batch() == batch)
                        .isEmpty())
                .ifPresent(only -> {
                    throw new UnknownException("Batch %d has no session %s".formatted(batch, only));
                });
        return claims.during(known.getJobParameters(), wishes, lease -> resume(claims.last(batch), wishes, lease));
    }

    private Begun resume(JobExecution last, Wishes wishes, Lease lease) {
        long batch = last.getJobInstanceId();
        if (last.getStatus() == BatchStatus.COMPLETED) {
            claims.release(lease, false);
            return new Begun(new Launched(batch, Outcome.FINISHED), CompletableFuture.completedFuture(null));
        }
        if (last.getStatus() == BatchStatus.ABANDONED) {
            throw new ConflictException(
                    "Batch %d was abandoned; ask for its content to be made again, as a new batch".formatted(batch));
        }
        if (wishes.doubts() == Doubts.BOUGHT_AGAIN) {
            giveUpWhatIsInDoubt(batch, wishes);
        }
        wishes.only()
                .ifPresentOrElse(books.holds()::release, () -> books.holds().release(batch));
        return goOn(last, wishes, lease);
    }

    /** Recovers and restarts it; sessions that were stopped by themselves stay so. */
    Begun goOn(JobExecution last, Wishes wishes, Lease lease) {
        JobExecution recovered = recovery.recover(last, BatchStatus.FAILED);
        return begin(lease, wishes, recovered.getJobParameters(), recovered);
    }

    private Begun begin(Lease lease, Wishes wishes, JobParameters parameters, @Nullable JobExecution before) {
        Making making = workshop.begin(lease, wishes, parameters, Optional.ofNullable(before));
        Outcome outcome = before == null ? Outcome.STARTED : Outcome.RESUMED;
        return new Begun(new Launched(making.batch(), outcome), making.end());
    }

    private void giveUpWhatIsInDoubt(long batch, Wishes wishes) {
        books.sessions().of(batch).stream()
                .filter(session -> session.state() != SessionState.COMPLETED)
                .map(QueuedSession::id)
                .filter(session -> wishes.only().map(session::equals).orElse(true))
                .forEach(content.writeOffs()::of);
    }
}
