package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.shared.text.Durations;
import io.reelmill.shared.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** A batch made before people's eyes: progress, then what came of it, then the exit code. */
final class BatchRun {
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private final Invocation invocation;

    BatchRun(Invocation invocation) {
        this.invocation = invocation;
    }

    int of(Function<CliServices, BatchView> work) {
        Instant begun = invocation.clock().instant();
        CliServices services = invocation.services();
        BatchView batch = invocation.shown(() -> work.apply(services));
        Duration took = Duration.between(begun, invocation.clock().instant());
        String when = "took " + Durations.spoken(took);
        if (finishedBefore(batch, begun)) {
            invocation.out().println(already(batch));
            when = "begun " + day(batch.createdAt());
        }
        Places places = Places.of(invocation.options());
        new BatchSummary(invocation.out(), places)
                .print(batch, services.rejections().apply(batch.batch()), when);
        next(batch);
        return ExitCode.of(batch).code();
    }

    private static boolean finishedBefore(BatchView batch, Instant begun) {
        return batch.state() == BatchState.COMPLETED
                && batch.endedAt().filter(end -> end.isBefore(begun)).isPresent();
    }

    private String already(BatchView batch) {
        return "already made on %s; nothing was made again; --again makes new videos"
                .formatted(day(batch.endedAt().orElse(batch.createdAt())));
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(invocation.clock().getZone()));
    }

    private void next(BatchView batch) {
        if (batch.state() == BatchState.STOPPED) {
            invocation.err().println("stopped; run the same command to go on");
        } else if (batch.state() != BatchState.COMPLETED) {
            batch.reason().ifPresent(why -> invocation.err().println("reelmill: " + Printable.oneLine(why)));
        }
    }
}
