package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Launch;
import io.reelmill.core.operation.Launched;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.SessionId;

/** Controls batches as executions of the job {@code videoGeneration}. */
final class JobBatchControl implements BatchControl {
    private final Claims claims;
    private final Launches launches;
    private final Starting starting;
    private final Stopping stopping;
    private final Clearing clearing;

    JobBatchControl(Claims claims, Launches launches, Starting starting, Stopping stopping, Clearing clearing) {
        this.claims = claims;
        this.launches = launches;
        this.starting = starting;
        this.stopping = stopping;
        this.clearing = clearing;
    }

    @Override
    public Launched start(Launch launch) {
        return launches.during(() -> starting.start(launch)).launched();
    }

    @Override
    public Launched restart(long batch, Wishes wishes) {
        return launches.during(() -> starting.restart(batch, wishes)).launched();
    }

    @Override
    public void stop(long batch) {
        claims.last(batch);
        // One that was left may be taken over at this very moment.
        if (!stopping.stop(batch) && !clearing.stop(batch) && !stopping.stop(batch)) {
            throw new ConflictException("Batch %d is just being taken over; ask again in a moment".formatted(batch));
        }
    }

    @Override
    public void stop(SessionId session) {
        stopping.stop(session);
    }

    @Override
    public void abandon(long batch) {
        clearing.abandon(batch);
    }

    @Override
    public boolean recover(long batch) {
        return clearing.recover(batch);
    }

    @Override
    public void delete(SessionId session) {
        clearing.delete(session);
    }

    @Override
    public void delete(long batch) {
        clearing.delete(batch);
    }
}
