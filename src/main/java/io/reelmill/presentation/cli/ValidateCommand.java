package io.reelmill.presentation.cli;

import io.reelmill.presentation.api.wire.ValidationBody;
import io.reelmill.presentation.api.wire.ValidationBody.RowBody;
import io.reelmill.shared.text.Printable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill validate FILE}. */
@Command(
        name = "validate",
        sortOptions = false,
        description = {
            "Says what would come of a request CSV, and makes nothing.",
            "",
            "Every row is checked and its script planned: what is wrong with it, how long its video will"
                    + " be, and whether there is too little to say."
        },
        footerHeading = "%nExample:%n",
        footer = "  reelmill validate jobs/first.csv && reelmill run jobs/first.csv")
final class ValidateCommand implements Callable<Integer> {
    private static final int TOPIC_CELLS = 60;

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The request CSV; its columns are described in jobs/README.md.")
    private Path file = Path.of("");

    ValidateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path requests = invocation.requests(file);
        ValidationBody validation = invocation.services().forecasts().apply(requests);
        table(validation).lines().forEach(invocation.out()::println);
        rejected(validation);
        invocation
                .out()
                .println("%s: %d ok, %s%d rejected"
                        .formatted(
                                Words.count(validation.rows().size(), "row"),
                                validation.accepted(),
                                validation.tooLong() == 0 ? "" : "%d too long, ".formatted(validation.tooLong()),
                                validation.rejected()));
        return exit(validation).code();
    }

    /** What running the file would end with. */
    private static ExitCode exit(ValidationBody validation) {
        if (validation.tooLong() > 0) {
            return ExitCode.FAILED;
        }
        return validation.rejected() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private static Table table(ValidationBody validation) {
        Table table = new Table();
        if (validation.rejected() < validation.rows().size()) {
            table.row("line", "id", "row", "seconds", "topic");
        }
        for (RowBody row : validation.rows()) {
            if (row.problems().isEmpty()) {
                String topic = Printable.shortened(String.valueOf(row.topic()), TOPIC_CELLS);
                String seconds = String.format(Locale.ROOT, "%.1f of %d", row.seconds(), row.duration());
                table.row(row.line(), row.requestId(), row.state().replace('-', ' '), seconds, topic);
                row.warnings().forEach(warning -> table.note(BatchSummary.line(warning)));
            }
        }
        return table;
    }

    private void rejected(ValidationBody validation) {
        if (validation.rejected() > 0) {
            invocation.out().println("Rejected:");
        }
        validation.rows().stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> invocation.out().println("  " + RejectedRows.line(problem)));
    }
}
