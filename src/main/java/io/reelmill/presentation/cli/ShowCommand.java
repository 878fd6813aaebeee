package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionId;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill show ID}. */
@Command(
        name = "show",
        sortOptions = false,
        description = "Shows what came of a batch, or of one session with its times and checks.",
        footerHeading = "%nExamples:%n",
        footer = {"  reelmill show 3", "  reelmill show session_20261123_093000_1a2b3c4d"})
final class ShowCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "A batch's number or a session's id.")
    private BatchReference reference = BatchReference.NONE;

    ShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CliServices services = invocation.services();
        BatchView batch = reference.batch(services.batches());
        reference
                .session()
                .ifPresentOrElse(
                        id -> session(services, batch, id),
                        () -> new BatchSummary(invocation.out(), places())
                                .print(batch, services.rejections().apply(batch.batch()), when(batch)));
        return ExitCode.DONE.code();
    }

    private Places places() {
        return Places.of(invocation.options());
    }

    private String when(BatchView batch) {
        String begun = "begun " + day(batch.createdAt());
        return batch.endedAt().map(end -> begun + ", ended " + day(end)).orElse(begun);
    }

    private String day(Instant instant) {
        return BatchRun.DAY.format(instant.atZone(invocation.clock().getZone()));
    }

    private void session(CliServices services, BatchView batch, SessionId id) {
        SessionDetails details = new SessionDetails(invocation.out(), places());
        batch.sessions().stream().filter(view -> view.id().equals(id)).forEach(details::print);
        services.records().apply(id).ifPresent(details::print);
    }
}
