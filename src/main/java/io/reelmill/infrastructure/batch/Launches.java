package io.reelmill.infrastructure.batch;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * The executions of this process, at most one at a time, and their orderly end: when the application context closes, the
 * execution is asked to stop, its encoders are ended, and the database stays open until everything is recorded.
 */
final class Launches implements SmartLifecycle, JobExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Launches.class);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Semaphore turn = new Semaphore(1);
    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private final StopSignal signal;
    private final JobRepository repository;
    private final ObjectProvider<JobOperator> operator;
    private volatile boolean started;

    /** The operator comes late: a job that needs it to be made would be missing from Batch's registry. */
    Launches(StopSignal signal, JobRepository repository, ObjectProvider<JobOperator> operator) {
        this.signal = signal;
        this.repository = repository;
        this.operator = operator;
    }

    /** Takes the turn, if it is free. */
    boolean enter() {
        return turn.tryAcquire();
    }

    void leave() {
        turn.release();
    }

    /** Whether this process runs the execution. */
    boolean runs(long execution) {
        return running.contains(execution);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        running.add(execution.getId());
    }

    @Override
    public void afterJob(JobExecution execution) {
        running.remove(execution.getId());
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        signal.request();
        running.forEach(this::stop);
        try {
            if (turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                turn.release();
            } else {
                LOG.warn("The batch did not stop within {} s; the next run recovers it", PATIENCE.toSeconds());
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(long execution) {
        JobExecution current = repository.getJobExecution(execution);
        try {
            if (current != null) {
                operator.getObject().stop(current);
            }
        } catch (JobExecutionNotRunningException ended) {
            LOG.debug("Execution {} ended before it could be stopped", execution, ended);
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** The first to be stopped: everything else is needed until the batch has ended. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
