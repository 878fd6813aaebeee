package io.reelmill.presentation.cli;

import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.EstimateBody.RowBody;
import io.reelmill.shared.text.Printable;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
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
        EstimateBody estimate = invocation.services().estimates().apply(requests);
        PrintWriter out = invocation.out();
        rows(estimate).lines().forEach(out::println);
        rejected(estimate);
        out.println("%s for %s (scripts by %s first, clips by %s first), if all that is ordered is delivered: %s"
                .formatted(
                        estimate.total().whole() ? "Upper bound" : "Without what is unknown,",
                        Words.count(estimate.rows().size(), "row"),
                        estimate.scriptsBy(),
                        estimate.clipsBy(),
                        Money.in(Money.sum(estimate.total()), estimate.currency())));
        Optional.ofNullable(estimate.limit())
                .ifPresent(most ->
                        out.println("The batch's budget of %s %s".formatted(money(most, estimate), verdict(estimate))));
        return exit(estimate).code();
    }

    private static Table rows(EstimateBody estimate) {
        Table table = new Table();
        if (!estimate.rows().isEmpty()) {
            table.row("line", "id", "shots", "script", "speech", "clips", "total", "topic");
        }
        for (RowBody row : estimate.rows()) {
            table.row(
                    row.line(),
                    row.requestId(),
                    row.shots(),
                    Money.of(Money.sum(row.script())),
                    Money.of(Money.sum(row.speech())),
                    Money.of(Money.sum(row.clips())),
                    Money.of(Money.sum(row.total())),
                    Printable.shortened(row.topic(), TOPIC_CELLS));
            if (!row.fits()) {
                table.note("too long: its script does not keep the asked length, and nothing is bought for it");
            }
            Optional.ofNullable(row.limit())
                    .filter(most -> row.overLimit())
                    .ifPresent(most -> table.note("its budget of %s %s"
                            .formatted(
                                    money(most, estimate), verdict(row.total().whole()))));
        }
        return table;
    }

    private void rejected(EstimateBody estimate) {
        if (!estimate.rejected().isEmpty()) {
            invocation.out().println("Rejected:");
        }
        estimate.rejected().stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> invocation.out().println("  " + RejectedRows.line(problem)));
    }

    private static String verdict(EstimateBody estimate) {
        return estimate.overLimit() ? verdict(estimate.total().whole()) : "suffices";
    }

    private static String verdict(boolean known) {
        return known ? "may not suffice" : "cannot be kept: a price is not known";
    }

    private static String money(String amount, EstimateBody estimate) {
        return Money.in(Money.of(new BigDecimal(amount)), estimate.currency());
    }

    /** What running the file might end with. */
    private static ExitCode exit(EstimateBody estimate) {
        boolean over = estimate.overLimit() || estimate.rows().stream().anyMatch(RowBody::overLimit);
        boolean tooLong = estimate.rows().stream().anyMatch(row -> !row.fits());
        if (tooLong || estimate.stops() && over) {
            return ExitCode.FAILED;
        }
        return estimate.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
