package io.reelmill.infrastructure.batch;

import io.reelmill.shared.retry.Patience.Work;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Writes of Batch's metadata whose transaction ended with a broken connection, and that may have come through after all.
 * Batch counts a step's version up in memory whether or not the update is committed, so it has to be put right first.
 */
record StepsAgain(JobRepository repository) implements AwaitedCalls.Again {
    /** Databases keep microseconds. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    @Override
    public Work<Object, Throwable> of(String method, Object[] arguments, Work<Object, Throwable> call) {
        if (method.equals("update") && arguments[0] instanceof StepExecution step) {
            return update(step, Objects.requireNonNull(step.getVersion()), call);
        }
        return method.equals("createStepExecution")
                ? creation((String) arguments[0], (JobExecution) arguments[1], call)
                : call;
    }

    private Work<Object, Throwable> update(StepExecution step, int version, Work<Object, Throwable> call) {
        return () -> {
            StepExecution stored = Objects.requireNonNull(repository.getStepExecution(step.getId()));
            int current = Objects.requireNonNull(stored.getVersion());
            if (current != version && same(stored, step)) {
                step.setVersion(current);
                return stored;
            }
            // When somebody else has written in the meantime, Batch now says so.
            step.setVersion(version);
            return call.run();
        };
    }

    private static boolean same(StepExecution stored, StepExecution step) {
        LocalDateTime one = stored.getLastUpdated();
        LocalDateTime other = step.getLastUpdated();
        return stored.getStatus() == step.getStatus()
                && one != null
                && other != null
                && Duration.between(one, other).abs().compareTo(ROUNDING) <= 0;
    }

    private Work<Object, Throwable> creation(String name, JobExecution execution, Work<Object, Throwable> call) {
        Set<Long> known =
                execution.getStepExecutions().stream().map(StepExecution::getId).collect(Collectors.toSet());
        return () -> {
            Optional<StepExecution> created = stored(execution, name)
                    .filter(id -> !known.contains(id))
                    .flatMap(id -> execution.getStepExecutions().stream()
                            .filter(step -> step.getId() == id)
                            .findFirst());
            return created.isPresent() ? created.get() : call.run();
        };
    }

    private Optional<Long> stored(JobExecution execution, String name) {
        return Optional.ofNullable(repository.getJobExecution(execution.getId())).stream()
                .flatMap(found -> found.getStepExecutions().stream())
                .filter(step -> step.getStepName().equals(name))
                .map(StepExecution::getId)
                .findFirst();
    }
}
