package io.reelmill.infrastructure.batch;

import io.reelmill.core.session.SessionId;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.Sessions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: read all requests, produce a video for each, report. One execution makes one batch of topics. */
@Configuration(proxyBeanMethods = false)
class VideoGenerationJob {
    /** Rows a transaction; small enough that a crash repeats little, large enough for thousands of rows a second. */
    private static final int ROWS = 100;

    private static final String BATCH = "#{stepExecution.jobExecution.jobInstanceId}";

    @Bean
    Job videoGeneration(
            JobRepository repository,
            Step readRequests,
            Step produceSessions,
            Step reportBatch,
            List<JobExecutionListener> listeners) {
        JobBuilder job = new JobBuilder(StepNames.JOB, repository);
        listeners.forEach(job::listener);
        return job.start(readRequests)
                .on("COMPLETED")
                .to(produceSessions)
                .from(readRequests)
                .on("*")
                .fail()
                .from(produceSessions)
                .on("*")
                .to(reportBatch)
                .from(reportBatch)
                .on("COMPLETED")
                .end()
                .from(reportBatch)
                .on("*")
                .fail()
                .end()
                .build();
    }

    @Bean
    Step readRequests(
            JobRepository repository,
            PlatformTransactionManager transactions,
            RequestRows requestRows,
            ReadRequest readRequest,
            QueueSessions queueSessions) {
        return new StepBuilder(StepNames.READ_REQUESTS, repository)
                .<Row, Reading>chunk(ROWS)
                .transactionManager(transactions)
                .reader(requestRows)
                .processor(readRequest::read)
                .writer(queueSessions)
                .build();
    }

    @Bean
    Step produceSessions(
            JobRepository repository,
            Partitioner sessionPartitions,
            SessionStep session,
            SessionRoom room,
            TaskExecutor sessionTurns) {
        return new StepBuilder(StepNames.PRODUCE_SESSIONS, repository)
                .partitioner(StepNames.PRODUCE_SESSION, sessionPartitions)
                .step(session)
                .taskExecutor(sessionTurns)
                .aggregator(new ProducedSessions())
                .allowStartIfComplete(true)
                .listener(new AnnounceBatch(room.sessions(), room.listener()))
                .build();
    }

    @Bean
    @StepScope
    RequestRows requestRows(
            RequestReader requests, KeptRequests kept, @Value("#{jobParameters['requests.sha256']}") String sha256) {
        return new RequestRows(requests, kept.find(sha256));
    }

    @Bean
    @StepScope
    QueueSessions queueSessions(Sessions sessions, Rejections rejections, Clock clock, @Value(BATCH) long batch) {
        return new QueueSessions(batch, sessions, rejections, clock);
    }

    @Bean
    @StepScope
    Partitioner sessionPartitions(Sessions sessions, Makings makings, @Value(BATCH) long batch) {
        Optional<SessionId> only =
                makings.of(batch).flatMap(making -> making.wishes().only());
        return new NamedPartitions(() -> sessions.of(batch).stream()
                .map(QueuedSession::id)
                .filter(session -> only.map(session::equals).orElse(true))
                .map(Object::toString)
                .toList());
    }
}
