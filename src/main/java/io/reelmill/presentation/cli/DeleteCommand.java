package io.reelmill.presentation.cli;

import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.session.BatchView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reelmill delete ID}. */
@Command(
        name = "delete",
        sortOptions = false,
        description = {
            "Deletes a batch with all its videos, or one session with its video.",
            "",
            "It asks first. What was spent stays in the ledger; everything else is gone for good."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  reelmill delete 3", "  reelmill delete session_20261123_093000_1a2b3c4d --yes"})
final class DeleteCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "A batch's number or a session's id.")
    private BatchReference reference = BatchReference.NONE;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    DeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        CliServices services = invocation.services();
        BatchView batch = reference.batch(services.batches());
        if (!yes && !invocation.asked(question(batch)).orElseThrow(this::nobodyAnswers)) {
            invocation.out().println("nothing was deleted");
            return ExitCode.DONE.code();
        }
        BatchControl control = services.control().get();
        reference.session().ifPresentOrElse(control::delete, () -> control.delete(batch.batch()));
        invocation.out().println(reference.capital() + " is deleted.");
        return ExitCode.DONE.code();
    }

    private String question(BatchView batch) {
        String videos = Words.count(batch.sessions().size(), "video");
        return reference.session().isPresent()
                ? "Delete %s with its video for good?".formatted(reference)
                : "Delete %s with its %s for good?".formatted(reference, videos);
    }

    private ParameterException nobodyAnswers() {
        return new ParameterException(
                spec.commandLine(), "Nobody can be asked here; give --yes to delete all the same.");
    }
}
