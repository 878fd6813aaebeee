package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.SessionState;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reelmill list}. */
@Command(
        name = "list",
        sortOptions = false,
        description = "Lists the batches of this home, the newest first.",
        footerHeading = "%nExample:%n",
        footer = "  reelmill list --limit 5")
final class ListCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Invocation invocation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--limit", paramLabel = "N", description = "How many at most; 20 by default.")
    private int limit = 20;

    ListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is at least 1");
        }
        List<BatchView> batches = invocation.services().batches().newest(limit);
        if (batches.isEmpty()) {
            invocation.out().println("No batch yet. 'reelmill run jobs/first.csv' makes the first.");
        } else {
            table(batches).lines().forEach(invocation.out()::println);
        }
        return ExitCode.DONE.code();
    }

    private Table table(List<BatchView> batches) {
        Places places = Places.of(invocation.options().home());
        Table table = new Table().row("batch", "state", "begun", "videos", "failed", "rejected", "requests");
        for (BatchView batch : batches) {
            table.row(
                    batch.batch(),
                    batch.state(),
                    WHEN.format(batch.createdAt().atZone(invocation.clock().getZone())),
                    "%d of %d"
                            .formatted(
                                    batch.count(SessionState.COMPLETED),
                                    batch.sessions().size()),
                    batch.count(SessionState.FAILED) + batch.count(SessionState.IN_DOUBT),
                    batch.rejected(),
                    places.shown(batch.source()));
        }
        return table;
    }
}
