package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.Order;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.topic.Holds;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.Sessions;
import io.reelmill.shared.retry.Patience;
import io.reelmill.shared.retry.Patience.Work;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is done in the place of a write whose connection broke: it may have come through, or not. */
class AwaitedWritesIT extends BatchInAHome {
    /** When the ledger's purchases are intended. */
    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));

    private final Order order = Orders.clip(1, "0.40");

    @Test
    void an_intent_that_came_through_is_taken_and_not_written_again() throws Throwable {
        InMemoryLedger ledger = new InMemoryLedger();
        Work<Object, Throwable> call = () -> ledger.intend(order, Orders.batch("10"));
        Work<Object, Throwable> again = new IntentAgain(ledger, NOW).of("intend", new Object[] {order}, call);

        Object lost = call.run();

        assertThat(again.run()).isEqualTo(lost);
        assertThat(ledger.of(Orders.ONE)).hasSize(1);
    }

    @Test
    void an_intent_that_was_lost_is_written_again() throws Throwable {
        InMemoryLedger ledger = new InMemoryLedger();
        Work<Object, Throwable> again = new IntentAgain(ledger, NOW)
                .of("intend", new Object[] {order}, () -> ledger.intend(order, Orders.batch("10")));

        assertThat(again.run()).isInstanceOf(Purchase.class);
        assertThat(ledger.of(Orders.ONE)).hasSize(1);
    }

    @Test
    void a_step_s_writes_are_done_once_whether_they_came_through_or_not() throws Throwable {
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests("a,Apples"));
            JobRepository repository = run.bean(JobRepository.class);
            JobExecution execution = execution(run, batch);
            int before = execution.getStepExecutions().size();
            StepsAgain steps = new StepsAgain(repository);

            Work<Object, Throwable> create = () -> repository.createStepExecution("late", execution);
            Work<Object, Throwable> createAgain =
                    steps.of("createStepExecution", new Object[] {"late", execution}, create);
            StepExecution step = (StepExecution) create.run();
            assertThat(createAgain.run()).as("came through").isSameAs(step);
            assertThat(execution(run, batch).getStepExecutions()).hasSize(before + 1);

            step.setStatus(BatchStatus.COMPLETED);
            Work<Object, Throwable> update = () -> update(repository, step);
            Work<Object, Throwable> lost = steps.of("update", new Object[] {step}, update);
            step.incrementVersion();
            lost.run();
            assertThat(stored(repository, step)).as("was lost").isEqualTo(BatchStatus.COMPLETED);

            Work<Object, Throwable> done = steps.of("update", new Object[] {step}, update);
            update.run();
            Integer version = step.getVersion();
            done.run();
            assertThat(step.getVersion()).as("came through").isEqualTo(version);

            Work<Object, Throwable> overtaken = steps.of("update", new Object[] {step}, update);
            StepExecution other = repository.getStepExecution(step.getId());
            other.setStatus(BatchStatus.FAILED);
            repository.update(other);
            assertThatThrownBy(overtaken::run)
                    .as("somebody else has written")
                    .isInstanceOf(OptimisticLockingFailureException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED"})
    void a_stop_that_comes_when_the_batch_has_ended_changes_nothing(BatchStatus end) throws Exception {
        try (StubRun run = StubRun.in(home)) {
            BatchView batch = run.run(requests(end == BatchStatus.COMPLETED ? "a,Apples" : "a,This is refused"));
            JobRepository repository = run.bean(JobRepository.class);
            JobExecution read = execution(run, batch);
            // As Batch's operator does, of an execution that was running when it was read.
            read.setVersion(1);
            read.setStatus(BatchStatus.STOPPING);
            read.setExitStatus(ExitStatus.STOPPED);
            read.setEndTime(LocalDateTime.now());

            repository.update(read);

            assertThat(execution(run, batch).getStatus()).isEqualTo(end);
            assertThat(execution(run, batch).getExitStatus().getExitCode()).isNotEqualTo("STOPPED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Holds.class,
                SessionRecords.class,
                Archive.class,
                Ownership.class,
                Sessions.class,
                Rejections.class
            })
    void what_a_session_asks_and_tells_waits_for_a_database_that_is_away(Class<?> port) throws Throwable {
        Method asked = Arrays.stream(port.getMethods())
                .filter(method -> !method.isDefault())
                .findFirst()
                .orElseThrow();
        AtomicInteger calls = new AtomicInteger();
        Object away =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {port}, (proxy, method, all) -> {
                    if (calls.incrementAndGet() < 3) {
                        throw new DataAccessResourceFailureException("away", new SQLException("cut", "08006"));
                    }
                    return method.getReturnType() == boolean.class ? true : null;
                });
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("patience", new Patience(Duration.ofMinutes(1)));
        beans.registerSingleton("database", new SingleConnectionDataSource());
        Object awaited = new AwaitedDatabase(
                        beans.getBeanProvider(Patience.class), beans.getBeanProvider(DataSource.class))
                .postProcessAfterInitialization(away, "port");

        asked.invoke(
                awaited,
                Arrays.stream(asked.getParameterTypes())
                        .map(type -> type == long.class ? 1L : null)
                        .toArray());

        assertThat(calls).hasValue(3);
    }

    private static Object update(JobRepository repository, StepExecution step) {
        repository.update(step);
        return step;
    }

    private static BatchStatus stored(JobRepository repository, StepExecution step) {
        return repository.getStepExecution(step.getId()).getStatus();
    }
}
