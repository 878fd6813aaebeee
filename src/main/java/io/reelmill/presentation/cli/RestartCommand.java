package io.reelmill.presentation.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reelmill restart ID}. */
@Command(
        name = "restart",
        sortOptions = false,
        description = {
            "Makes what is missing of a batch.",
            "",
            "Finished videos, and every finished part of the others, are used as they are. What was ordered"
                    + " before is waited for, and nothing in doubt is bought a second time without --buy-again. A video that its"
                    + " budget ended goes on with a higher --budget."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill restart 3",
            "  reelmill restart session_20261123_093000_1a2b3c4d   the batch it belongs to",
            "  reelmill restart 3 --buy-again                      orders in doubt may be placed again",
            "  reelmill restart 3 --budget 5                       each video may cost 5"
        })
final class RestartCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "A batch's number or the id of one of its sessions.")
    private BatchReference reference = BatchReference.NONE;

    @Option(names = "--buy-again", description = DoubtsOption.DESCRIPTION)
    private boolean buyAgain;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = BudgetOption.class,
            description = BudgetOption.DESCRIPTION)
    private Optional<BigDecimal> budget = Optional.empty();

    RestartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.allow(budget);
        long batch = reference.batch(invocation.services().batches()).batch();
        return new BatchRun(invocation).of(services -> services.runner().restart(batch, DoubtsOption.of(buyAgain)));
    }
}
