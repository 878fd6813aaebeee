package io.reelmill.presentation.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reelmill run FILE}. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Makes a video of every row of a request CSV.",
            "",
            "Every row is checked before anything is made; bad rows are rejected and named, the others"
                    + " are made. The file is known by its content: after a stop, a crash or a failure the"
                    + " same command makes what is missing, and a finished file is not made again.",
            "",
            "Beside a service a file outside jobs/ is sent to it, and lists call it by its name alone."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill run jobs/first.csv",
            "  reelmill run jobs/first.csv --again         new videos of a finished file",
            "  reelmill run jobs/first.csv --scripts edited  what 'reelmill script' wrote, edited",
            "  reelmill run tonight.csv --plain 2>run.log  for a schedule"
        })
final class RunCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The request CSV; its columns are described in jobs/README.md.")
    private Path file = Path.of("");

    @Option(
            names = "--scripts",
            paramLabel = "DIR",
            description = "Speak the edited scripts in this folder, which 'reelmill script' wrote, and no other words.")
    private Optional<Path> scripts = Optional.empty();

    @Option(names = "--again", description = "Make new videos although this file's are finished.")
    private boolean again;

    @Option(names = "--buy-again", description = DoubtsOption.DESCRIPTION)
    private boolean buyAgain;

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            converter = BudgetOption.class,
            description = BudgetOption.DESCRIPTION)
    private Optional<BigDecimal> budget = Optional.empty();

    RunCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.allow(budget);
        Path requests = invocation.requests(file);
        return new BatchRun(invocation)
                .of(services -> services.runner().run(spoken(services, requests), again, DoubtsOption.of(buyAgain)));
    }

    /** The request file, or one like it that speaks the edited words. */
    private Path spoken(CliServices services, Path requests) {
        return scripts.map(folder -> services.scripts().get().take(requests, new ScriptFiles(folder).read()))
                .orElse(requests);
    }
}
