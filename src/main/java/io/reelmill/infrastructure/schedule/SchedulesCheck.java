package io.reelmill.infrastructure.schedule;

import io.reelmill.core.operation.ScheduleBook;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;

/** Whether the schedules are as {@code jobs/schedules.yml} says. */
record SchedulesCheck(SchedulesFile file, ScheduleBook book) implements HealthCheck {
    @Override
    public String name() {
        return "schedules";
    }

    @Override
    public Finding check() {
        return file.problem()
                .map(problem ->
                        Finding.warn(problem, "Correct the file; until then the schedules stay as they were before."))
                .orElseGet(() -> Finding.ok("%d schedules".formatted(book.all().size())));
    }
}
