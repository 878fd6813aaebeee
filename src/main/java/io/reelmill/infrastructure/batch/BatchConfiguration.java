package io.reelmill.infrastructure.batch;

import io.micrometer.observation.ObservationRegistry;
import io.reelmill.core.operation.Archive;
import io.reelmill.core.operation.Leases;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.Halt;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.BatchReports;
import io.reelmill.core.topic.Holds;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.Sessions;
import io.reelmill.shared.retry.Patience;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.annotation.BatchObservabilityBeanPostProcessor;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskExecutor;

/** The parts of the job: what is made of a batch and its sessions, and what is known of them. */
@Configuration(proxyBeanMethods = false)
@Import({SettingsConfiguration.class, PoolConfiguration.class, ControlConfiguration.class})
class BatchConfiguration {
    /** The wish to stop that holds for all that this process does. */
    @Bean
    Halt processHalt() {
        return Halt.root();
    }

    @Bean
    static AwaitedDatabase awaitedDatabase(ObjectProvider<Patience> patience, ObjectProvider<DataSource> database) {
        return new AwaitedDatabase(patience, database);
    }

    @Bean
    Makings makings() {
        return new Makings();
    }

    @Bean
    static FencedRepository fencedRepository(ObjectProvider<Makings> makings) {
        return new FencedRepository(makings);
    }

    /** Has the job and its own steps observed; those of a session are made later, and told by whom. */
    @Bean
    static BatchObservabilityBeanPostProcessor observability() {
        return new BatchObservabilityBeanPostProcessor();
    }

    @Bean
    SessionRoom.Books sessionBooks(Sessions sessions, Holds holds, SessionRecords records) {
        return new SessionRoom.Books(sessions, holds, records);
    }

    @Bean
    SessionRoom sessionRoom(
            SessionRoom.Books books, SessionStore store, SessionLog log, SessionRoom.Watch watch, TallyOrders costs) {
        return new SessionRoom(books, store, log, costs, watch);
    }

    @Bean
    SessionRoom.Watch watch(ObjectProvider<ProgressListener> listeners, Clock clock) {
        return new SessionRoom.Watch(new EveryListener(listeners.orderedStream().toList()), clock);
    }

    @Bean
    SessionSteps sessionSteps(
            JobRepository repository,
            SessionRoom room,
            SessionStages stages,
            TaskExecutor shotTurns,
            ObjectProvider<ObservationRegistry> observations) {
        return new SessionSteps(
                repository,
                stages,
                shotTurns,
                room.listener(),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    SessionStep sessionStep(JobRepository repository, SessionRoom room, SessionSteps steps, Makings makings) {
        return new SessionStep(repository, room, new SessionFlow(repository, steps, room), makings);
    }

    @Bean
    JobBatches batches(Archive archive, SessionRecords records, SessionStore store, Makings makings) {
        return new JobBatches(archive, records, store, makings);
    }

    @Bean
    ReportBatch.Papers papers(Batches batches, Rejections rejections, BatchReports reports, Home home) {
        return new ReportBatch.Papers(batches, rejections, reports, home);
    }

    @Bean
    ReportBatch reportBatch(JobRepository repository, Makings makings, ReportBatch.Papers papers) {
        return new ReportBatch(repository, makings, papers);
    }

    @Bean
    KeptRequests keptRequests(RequestReader requests, Home home) {
        return new KeptRequests(requests, home);
    }

    @Bean
    VideoJob videoJob(Job videoGeneration, JobOperator operator, JobRepository repository, Leases leases) {
        return new VideoJob(videoGeneration, operator, repository, leases);
    }
}
