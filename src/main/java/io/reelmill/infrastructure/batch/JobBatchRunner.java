package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.WriteOffOrders;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.nio.file.Path;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;

/** Runs batches as executions of the job {@code videoGeneration}, in the caller's thread, one at a time. */
final class JobBatchRunner implements BatchRunner {
    private final VideoJob video;
    private final JobRepository repository;
    private final KeptRequests kept;
    private final Recovery recovery;
    private final Batches batches;
    private final Launches launches;
    private final WriteOffOrders writeOffs;

    JobBatchRunner(VideoJob video, KeptRequests kept, Batches batches, Launches launches, WriteOffOrders writeOffs) {
        this.video = video;
        this.repository = video.repository();
        this.kept = kept;
        this.recovery = new Recovery(video.operator(), video.repository());
        this.batches = batches;
        this.launches = launches;
        this.writeOffs = writeOffs;
    }

    @Override
    public BatchView run(Path source, boolean again, Doubts doubts) {
        return alone(() -> {
            String content = kept.keep(source);
            long turn = 0;
            JobParameters parameters = Parameters.of(source, content, turn);
            JobInstance latest = null;
            JobInstance found = repository.getJobInstance(StepNames.JOB, parameters);
            while (found != null) {
                latest = found;
                turn++;
                parameters = Parameters.of(source, content, turn);
                found = repository.getJobInstance(StepNames.JOB, parameters);
            }
            if (latest == null || again) {
                return start(parameters);
            }
            return resume(latest, Parameters.of(source, content, turn - 1), doubts);
        });
    }

    @Override
    public BatchView restart(long batch, Doubts doubts) {
        JobInstance instance = repository.getJobInstance(batch);
        if (instance == null) {
            throw new UnreadableRequestsException(
                    "There is no batch %d; 'reelmill list' shows the batches of this home".formatted(batch));
        }
        return alone(() -> {
            JobExecution last = repository.getLastJobExecution(instance);
            if (last == null) {
                throw new UnreadableRequestsException(
                        "Batch %d died before it began; run its file again".formatted(batch));
            }
            return resume(instance, last.getJobParameters(), doubts);
        });
    }

    private BatchView resume(JobInstance instance, JobParameters parameters, Doubts doubts)
            throws JobExecutionException {
        JobExecution last = repository.getLastJobExecution(instance);
        if (last == null) {
            // The process died between making the instance and its execution: Batch neither starts nor restarts that.
            repository.deleteJobInstance(instance);
            return start(parameters);
        }
        if (last.getStatus() == BatchStatus.COMPLETED) {
            return view(instance);
        }
        if (doubts == Doubts.BOUGHT_AGAIN) {
            giveUpWhatIsInDoubt(view(instance));
        }
        video.operator().restart(recovery.recover(last));
        return view(instance);
    }

    private void giveUpWhatIsInDoubt(BatchView batch) {
        batch.sessions().stream()
                .filter(session -> session.state() != SessionState.COMPLETED)
                .forEach(session -> writeOffs.of(session.id()));
    }

    private BatchView start(JobParameters parameters) throws JobExecutionException {
        return view(video.operator().start(video.job(), parameters).getJobInstance());
    }

    private BatchView view(JobInstance instance) {
        long batch = instance.getInstanceId();
        return batches.find(batch)
                .orElseThrow(() -> new IllegalStateException("The batch %d has vanished".formatted(batch)));
    }

    private BatchView alone(Launch launch) {
        if (!launches.enter()) {
            throw new AlreadyRunningException("Another batch is being made by this process; wait for its end");
        }
        try {
            return launch.run();
        } catch (JobExecutionException failure) {
            throw new IllegalStateException("The batch could not be started: " + failure.getMessage(), failure);
        } finally {
            launches.leave();
        }
    }

    /** A launch that Batch may refuse. */
    private interface Launch {
        BatchView run() throws JobExecutionException;
    }
}
