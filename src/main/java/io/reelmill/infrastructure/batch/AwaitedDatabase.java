package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Archive;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.topic.Holds;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.SessionRecords;
import io.reelmill.core.topic.Sessions;
import io.reelmill.shared.retry.Patience;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets what works on a batch wait for a database that is away: a server that restarts, connections that are cut. Whoever only
 * looks is told soon, and whoever launches at once. Within a transaction nobody waits, because it is lost as a whole.
 */
final class AwaitedDatabase implements BeanPostProcessor {
    /** Of instances and executions of the job: made twice they would be two. */
    private static final String LAUNCH = "createJob";
    /** Enough for connections of the pool that were cut since they were used last. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(5));
    /** What is read or written of them twice does no harm. */
    private static final List<Class<?>> REPEATABLE = List.of(
            Sessions.class, Rejections.class, Holds.class, SessionRecords.class, Archive.class, Ownership.class);

    private final ObjectProvider<Patience> patience;
    private final ObjectProvider<DataSource> database;

    /** Both come late: this is made before all other beans. */
    AwaitedDatabase(ObjectProvider<Patience> patience, ObjectProvider<DataSource> database) {
        this.patience = patience;
        this.database = database;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JobRepository repository) {
            return awaited(JobRepository.class, repository, new StepsAgain(repository));
        }
        if (bean instanceof Ledger ledger) {
            return awaited(Ledger.class, ledger, new IntentAgain(ledger, Clock.systemUTC()));
        }
        return REPEATABLE.stream()
                .filter(port -> port.isInstance(bean))
                .findFirst()
                .map(port -> awaited(port, bean, AwaitedCalls.Again.THE_SAME))
                .orElse(bean);
    }

    private Object awaited(Class<?> port, Object bean, AwaitedCalls.Again again) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {port}, new AwaitedCalls(bean, this::patience, again));
    }

    private Optional<Patience> patience(String method, Object[] arguments) {
        if (method.startsWith(LAUNCH) || TransactionSynchronizationManager.hasResource(database.getObject())) {
            return Optional.empty();
        }
        return Optional.of(works(arguments) ? patience.getObject() : SHORT);
    }

    /** Batch knows it of the thread, except at a step's first update, which comes before the step is known there. */
    private static boolean works(Object[] arguments) {
        return StepSynchronizationManager.getContext() != null
                || JobSynchronizationManager.getContext() != null
                || Arrays.stream(arguments).anyMatch(StepExecution.class::isInstance);
    }
}
