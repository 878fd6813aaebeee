package io.reelmill.infrastructure.batch;

import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.provider.WriteOffOrders;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.RunningWork;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Sessions;
import java.time.Clock;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Running batches: the pools, the parts of the job, and the ports by which it is started and looked at. */
@Configuration(proxyBeanMethods = false)
@Import(SettingsConfiguration.class)
class BatchConfiguration {
    /** Longer than {@link Launches} waits for the batch, so that a pool never goes first. */
    private static final int POOL_PATIENCE_SECONDS = 30;

    @Bean
    ThreadPoolTaskExecutor sessionPool(ReelmillProperties settings) {
        return pool("session-", settings.sessions().parallel());
    }

    @Bean
    ThreadPoolTaskExecutor shotPool(ReelmillProperties settings) {
        return pool("shot-", settings.shots().parallel());
    }

    /** Bounded in threads, not in its queue: a partition that a pool refuses stays STARTING in the database for ever. */
    private static ThreadPoolTaskExecutor pool(String name, int size) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix(name);
        pool.setCorePoolSize(size);
        pool.setMaxPoolSize(size);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(POOL_PATIENCE_SECONDS);
        return pool;
    }

    @Bean
    StopSignal stopSignal(ObjectProvider<RunningWork> work) {
        return new StopSignal(work.orderedStream().toList());
    }

    @Bean
    Launches launches(StopSignal signal, JobRepository repository, ObjectProvider<JobOperator> operator) {
        return new Launches(signal, repository, operator);
    }

    @Bean
    SessionRoom sessionRoom(
            Sessions sessions, SessionStore store, SessionLog log, SessionRoom.Watch watch, TallyOrders costs) {
        return new SessionRoom(sessions, store, log, watch.listener(), costs, watch.clock());
    }

    @Bean
    SessionRoom.Watch watch(ObjectProvider<ProgressListener> listener, Clock clock) {
        return new SessionRoom.Watch(listener.getIfAvailable(SilentProgress::new), clock);
    }

    @Bean
    SessionStep sessionStep(
            JobRepository repository, SessionRoom room, SessionStages stages, TaskExecutor shotPool, StopSignal stop) {
        SessionSteps steps = new SessionSteps(repository, stages, shotPool, stop, room.listener());
        return new SessionStep(repository, room, new SessionFlow(repository, steps, room, stop), stop);
    }

    @Bean
    JobBatches batches(
            JobRepository repository, Sessions sessions, Rejections rejections, SessionStore store, Launches launches) {
        return new JobBatches(repository, sessions, rejections, store, launches);
    }

    @Bean
    ReportBatch report(Batches batches, Rejections rejections, BatchReports reports, Home home) {
        return new ReportBatch(batches, rejections, reports, home);
    }

    @Bean
    KeptRequests keptRequests(RequestReader requests, Home home) {
        return new KeptRequests(requests, home);
    }

    @Bean
    VideoJob videoJob(Job videoGeneration, JobOperator operator, JobRepository repository) {
        return new VideoJob(videoGeneration, operator, repository);
    }

    @Bean
    BatchRunner batchRunner(
            VideoJob video, KeptRequests kept, JobBatches batches, Launches launches, WriteOffOrders writeOffs) {
        return new JobBatchRunner(video, kept, batches, launches, writeOffs);
    }
}
