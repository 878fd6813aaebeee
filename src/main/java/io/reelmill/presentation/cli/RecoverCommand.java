package io.reelmill.presentation.cli;

import io.reelmill.core.session.BatchView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill recover ID}. */
@Command(
        name = "recover",
        sortOptions = false,
        description = {
            "Brings a batch that nobody makes any more into a state that can be restarted.",
            "",
            "A service does so by itself, and so do 'run' and 'restart'. This is for a batch whose state is not"
                    + " known, and for one that is to be looked at before it goes on. It is not restarted."
        },
        footerHeading = "%nExample:%n",
        footer = "  reelmill recover 3")
final class RecoverCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "A batch's number or the id of one of its sessions.")
    private BatchReference reference = BatchReference.NONE;

    RecoverCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CliServices services = invocation.services();
        BatchView batch = reference.batch(services.batches());
        boolean done = services.control().get().recover(batch.batch());
        invocation
                .out()
                .println((done ? "Batch %d can be restarted now: reelmill restart %d%s" : "Batch %d needs no recovery.")
                        .formatted(
                                batch.batch(),
                                batch.batch(),
                                Places.of(invocation.options()).option()));
        return ExitCode.DONE.code();
    }
}
