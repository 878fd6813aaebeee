package io.reelmill.infrastructure.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Drops what would be written of a batch that this process has lost to another one. Batch itself would fail on it, step by
 * step, or, since it reads an execution's version anew before it writes, overwrite what its new owner wrote.
 *
 * <p>A stop and the work that it stops write the same execution. Batch reads its version anew before it writes, so what was
 * overtaken by the other one is written at the second try. A stop that comes when the work has ended is not written: it
 * would make a finished batch a stopped one for good. One of them writes at a time, so that no end comes between.
 */
final class FencedRepository implements BeanPostProcessor {
    private static final int ATTEMPTS = 5;

    private final ObjectProvider<Makings> makings;
    private final Lock writing = new ReentrantLock();

    /** They come late: this is made before all other beans. */
    FencedRepository(ObjectProvider<Makings> makings) {
        this.makings = makings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository repository
                ? Proxy.newProxyInstance(
                        JobRepository.class.getClassLoader(),
                        new Class<?>[] {JobRepository.class},
                        (proxy, method, arguments) -> call(repository, method, arguments))
                : bean;
    }

    private @Nullable Object call(JobRepository repository, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("update") && arguments != null && lost(arguments[0])) {
            return null;
        }
        if (!method.getName().equals("update")
                || arguments == null
                || !(arguments[0] instanceof JobExecution written)) {
            return write(repository, method, arguments);
        }
        writing.lock();
        try {
            return stop(written) && ended(repository, written) ? null : write(repository, method, arguments);
        } finally {
            writing.unlock();
        }
    }

    /** As Batch's operator writes it, and nobody else. */
    private static boolean stop(JobExecution written) {
        return written.getStatus() == BatchStatus.STOPPING && written.getEndTime() != null;
    }

    private static boolean ended(JobRepository repository, JobExecution execution) {
        JobExecution stored = repository.getJobExecution(execution.getId());
        return stored != null
                && (stored.getStatus() == BatchStatus.COMPLETED || stored.getStatus() == BatchStatus.FAILED);
    }

    private static @Nullable Object write(JobRepository repository, Method method, Object @Nullable [] arguments)
            throws Throwable {
        for (int attempt = 1; ; attempt++) {
            try {
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException failure) {
                boolean overtaken = failure.getCause() instanceof OptimisticLockingFailureException;
                if (!overtaken || attempt == ATTEMPTS) {
                    throw failure.getCause();
                }
            }
        }
    }

    private boolean lost(Object written) {
        JobExecution execution =
                written instanceof StepExecution step ? step.getJobExecution() : (JobExecution) written;
        return makings.getObject()
                .of(execution.getJobInstanceId())
                .filter(making -> making.lost() && making.execution().getId() == execution.getId())
                .isPresent();
    }
}
