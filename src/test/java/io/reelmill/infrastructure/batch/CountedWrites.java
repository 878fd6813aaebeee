package io.reelmill.infrastructure.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the writes of the job repository, and halts the JVM right after one of them. */
final class CountedWrites implements BeanPostProcessor {
    /** As of a process that was killed. */
    static final int HALTED = 137;

    private final AtomicInteger writes = new AtomicInteger();
    private final int haltAfter;

    /** @param haltAfter 0 for never */
    CountedWrites(int haltAfter) {
        this.haltAfter = haltAfter;
    }

    int count() {
        return writes.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository repository
                ? Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {JobRepository.class},
                        (proxy, method, arguments) -> call(repository, method, arguments))
                : bean;
    }

    private Object call(JobRepository repository, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(repository, arguments);
            if (method.getName().matches("(create|update|delete).*") && writes.incrementAndGet() == haltAfter) {
                Runtime.getRuntime().halt(HALTED);
            }
            return result;
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
