package io.reelmill.infrastructure.batch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.support.ContextPropagatingTaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that batches, their sessions and their shots are made by. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {
    /** Longer than {@link Launches} waits for the batches, so that a pool never goes first. */
    private static final int POOL_PATIENCE_SECONDS = 30;

    @Bean
    ThreadPoolTaskExecutor batchPool(ReelmillProperties.Batches settings) {
        return pool("batch-", settings.parallel());
    }

    @Bean
    ThreadPoolTaskExecutor sessionPool(ReelmillProperties settings) {
        return pool("session-", settings.sessions().parallel());
    }

    @Bean
    ThreadPoolTaskExecutor shotPool(ReelmillProperties settings) {
        return pool("shot-", settings.shots().parallel());
    }

    /** For the ends of what was stopped before its turn had come, and for what nobody waits for. */
    @Bean
    ThreadPoolTaskExecutor asidePool() {
        return pool("aside-", 2);
    }

    @Bean
    Turns batchTurns(TaskExecutor batchPool, TaskExecutor asidePool) {
        return new Turns(batchPool, asidePool);
    }

    @Bean
    Turns sessionTurns(TaskExecutor sessionPool, TaskExecutor asidePool) {
        return new Turns(sessionPool, asidePool);
    }

    @Bean
    Turns shotTurns(TaskExecutor shotPool, TaskExecutor asidePool) {
        return new Turns(shotPool, asidePool);
    }

    /** Bounded in threads, not in its queue: a partition that a pool refuses stays STARTING in the database for ever. */
    private static ThreadPoolTaskExecutor pool(String name, int size) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix(name);
        // Whoever asks the service something comes first, where the JVM heeds priorities.
        pool.setThreadPriority(Thread.MIN_PRIORITY);
        // What a thread does belongs to the trace of whoever asked for it.
        pool.setTaskDecorator(new ContextPropagatingTaskDecorator());
        pool.setCorePoolSize(size);
        pool.setMaxPoolSize(size);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(POOL_PATIENCE_SECONDS);
        return pool;
    }
}
