package io.reelmill.presentation.cli;

import io.reelmill.core.script.Forecast;
import io.reelmill.core.script.Forecast.Planned;
import io.reelmill.core.script.Forecast.Refused;
import io.reelmill.shared.text.Printable;
import java.nio.file.Path;
import java.util.List;
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
        List<Forecast> forecasts = invocation.services().forecasts().apply(requests);
        List<Refused> refused = only(Refused.class, forecasts);
        List<Planned> planned = only(Planned.class, forecasts);
        table(planned).forEach(invocation.out()::println);
        rejected(refused);
        int failing = (int) planned.stream().filter(row -> !row.feasible()).count();
        invocation
                .out()
                .println("%d rows: %d ok, %s%d rejected"
                        .formatted(
                                forecasts.size(),
                                planned.size() - failing,
                                failing == 0 ? "" : "%d too long, ".formatted(failing),
                                refused.size()));
        return exit(failing, refused.size()).code();
    }

    /** What running the file would end with. */
    private static ExitCode exit(int failing, int refused) {
        if (failing > 0) {
            return ExitCode.FAILED;
        }
        return refused > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private static <T extends Forecast> List<T> only(Class<T> kind, List<Forecast> forecasts) {
        return forecasts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> table(List<Planned> planned) {
        Table table = new Table();
        if (!planned.isEmpty()) {
            table.row("line", "id", "row", "seconds", "topic");
        }
        for (Planned row : planned) {
            String topic = Printable.shortened(row.request().topic(), TOPIC_CELLS);
            String seconds = String.format(
                    Locale.ROOT, "%.1f of %d", row.seconds(), row.request().duration());
            table.row(row.line(), row.request().id(), row.feasible() ? "ok" : "too long", seconds, topic);
            row.warnings().forEach(warning -> table.note(BatchSummary.line(warning)));
        }
        return table.lines();
    }

    private void rejected(List<Refused> refused) {
        if (!refused.isEmpty()) {
            invocation.out().println("Rejected:");
        }
        refused.stream()
                .flatMap(row -> row.rejection().problems().stream())
                .forEach(problem -> invocation.out().println("  " + Printable.oneLine(problem.toString())));
    }
}
