package io.reelmill.infrastructure.schedule;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** What Quartz runs at each fire: it tells which schedule and for when. It holds no data of its own. */
final class FireJob implements Job {
    private final Fires fires;

    FireJob(Fires fires) {
        this.fires = fires;
    }

    @Override
    public void execute(JobExecutionContext fired) {
        fires.fired(
                fired.getTrigger().getKey().getName(),
                fired.getScheduledFireTime().toInstant());
    }
}
