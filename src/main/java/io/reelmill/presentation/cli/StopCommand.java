package io.reelmill.presentation.cli;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.session.BatchView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code reelmill stop ID}. */
@Command(
        name = "stop",
        sortOptions = false,
        description = {
            "Asks a service to stop a batch, or one of its sessions.",
            "",
            "Nothing new is begun, encoders are ended, and within half a minute it is STOPPED; what is finished"
                    + " stays, and 'reelmill restart' goes on. A batch that a command makes is stopped by Ctrl-C there."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill stop 3",
            "  reelmill stop session_20261123_093000_1a2b3c4d   the others of its batch go on"
        })
final class StopCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "A batch's number or a session's id.")
    private BatchReference reference = BatchReference.NONE;

    StopCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CliServices services = invocation.services();
        BatchView batch = reference.batch(services.batches());
        BatchControl control = services.control().get();
        reference.session().ifPresentOrElse(control::stop, () -> control.stop(batch.batch()));
        invocation
                .out()
                .println("%s is asked to stop; within half a minute it is STOPPED. To go on: reelmill restart %d%s"
                        .formatted(
                                reference.capital(),
                                batch.batch(),
                                Places.of(invocation.options()).option()));
        return ExitCode.DONE.code();
    }
}
