package io.reelmill.presentation.cli;

import io.reelmill.core.session.SessionState;
import io.reelmill.presentation.api.wire.BatchBody;
import java.nio.file.Path;
import java.util.List;
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
        List<BatchBody> batches = invocation.services().newest().apply(limit);
        if (batches.isEmpty()) {
            invocation.out().println("No batch yet. 'reelmill run jobs/first.csv' makes the first.");
        } else {
            table(batches).lines().forEach(invocation.out()::println);
        }
        return ExitCode.DONE.code();
    }

    private Table table(List<BatchBody> batches) {
        Places places = Places.of(invocation.options());
        Table table = new Table().row("batch", "state", "begun", "videos", "failed", "rejected", "requests");
        for (BatchBody batch : batches) {
            table.row(
                    batch.batch(),
                    batch.state(),
                    invocation.minute(batch.createdAt()),
                    "%d of %d"
                            .formatted(
                                    count(batch, SessionState.COMPLETED),
                                    batch.counts().values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum()),
                    count(batch, SessionState.FAILED) + count(batch, SessionState.IN_DOUBT),
                    batch.rejected(),
                    places.source(Path.of(batch.source())));
        }
        return table;
    }

    private static int count(BatchBody batch, SessionState state) {
        return batch.counts().getOrDefault(state.name(), 0);
    }
}
