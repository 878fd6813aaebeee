package io.reelmill.presentation.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill restart ID}. */
@Command(
        name = "restart",
        sortOptions = false,
        description = {
            "Makes what is missing of a batch.",
            "",
            "Finished videos, and every finished part of the others, are used as they are."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill restart 3",
            "  reelmill restart session_20261123_093000_1a2b3c4d   the batch it belongs to"
        })
final class RestartCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "A batch's number or the id of one of its sessions.")
    private BatchReference reference = BatchReference.NONE;

    RestartCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        long batch = reference.batch(invocation.services().batches()).batch();
        return new BatchRun(invocation).of(services -> services.runner().restart(batch));
    }
}
