package io.reelmill.presentation.cli;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.clip.RowEstimate;
import io.reelmill.core.provider.Budget;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill estimate FILE}. */
@Command(
        name = "estimate",
        sortOptions = false,
        description = {
            "Says what a request CSV would cost at most, and buys nothing.",
            "",
            "Counted is the dearest of the configured providers that may have to be asked, at the prices in"
                    + " config/application.yml and without what is in the caches already. Not covered is what is"
                    + " charged and not delivered: what a provider makes and keeps back or a policy refuses, answers"
                    + " that are lost, other words that are tried then, and a voice that another one replaces. A"
                    + " price that is not known is unknown, never nothing. The exit code is 4 when a budget does not suffice, since then the run would stop there."
        },
        footerHeading = "%nExample:%n",
        footer = "  reelmill estimate tonight.csv && reelmill run tonight.csv")
final class EstimateCommand implements Callable<Integer> {
    private static final int TOPIC_CELLS = 40;

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The request CSV; its columns are described in jobs/README.md.")
    private Path file = Path.of("");

    EstimateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path requests = invocation.requests(file);
        Estimate estimate = invocation.services().estimates().apply(requests);
        PrintWriter out = invocation.out();
        rows(estimate).lines().forEach(out::println);
        rejected(estimate);
        out.println("%s for %d rows (scripts by %s first, clips by %s first), if all that is ordered is delivered: %s"
                .formatted(
                        estimate.total().whole() ? "Upper bound" : "Without what is unknown,",
                        estimate.rows().size(),
                        estimate.first().scripts(),
                        estimate.first().clips(),
                        Money.in(estimate.total(), currency(estimate))));
        estimate.budget()
                .batch()
                .ifPresent(most ->
                        out.println("The batch's budget of %s %s".formatted(money(most, estimate), verdict(estimate))));
        return exit(estimate).code();
    }

    private static Table rows(Estimate estimate) {
        Table table = new Table();
        if (!estimate.rows().isEmpty()) {
            table.row("line", "id", "shots", "script", "speech", "clips", "total", "topic");
        }
        for (RowEstimate row : estimate.rows()) {
            table.row(
                    row.request().line(),
                    row.request().id(),
                    row.shots(),
                    Money.of(row.script()),
                    Money.of(row.speech()),
                    Money.of(row.clips()),
                    Money.of(row.total()),
                    Printable.shortened(row.request().topic(), TOPIC_CELLS));
            if (!row.fits()) {
                table.note("too long: its script does not keep the asked length, and nothing is bought for it");
            }
            row.limit()
                    .filter(most -> row.overLimit())
                    .ifPresent(most -> table.note("its budget of %s %s"
                            .formatted(
                                    money(most, estimate), verdict(row.total().whole()))));
        }
        return table;
    }

    private void rejected(Estimate estimate) {
        if (!estimate.refused().isEmpty()) {
            invocation.out().println("Rejected:");
        }
        estimate.refused().stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> invocation.out().println("  " + Printable.oneLine(problem.toString())));
    }

    private static String verdict(Estimate estimate) {
        return estimate.overLimit() ? verdict(estimate.total().whole()) : "suffices";
    }

    private static String verdict(boolean known) {
        return known ? "may not suffice" : "cannot be kept: a price is not known";
    }

    private static String money(BigDecimal amount, Estimate estimate) {
        return Money.in(Money.of(amount), currency(estimate));
    }

    private static String currency(Estimate estimate) {
        return estimate.budget().currency();
    }

    /** What running the file might end with. */
    private static ExitCode exit(Estimate estimate) {
        boolean stops = estimate.budget().whenReached() == Budget.WhenReached.STOP;
        boolean over = estimate.overLimit() || estimate.rows().stream().anyMatch(RowEstimate::overLimit);
        boolean tooLong = estimate.rows().stream().anyMatch(row -> !row.fits());
        if (tooLong || stops && over) {
            return ExitCode.FAILED;
        }
        return estimate.refused().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
