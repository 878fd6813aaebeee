package io.reelmill.presentation.cli;

import io.reelmill.core.script.EditScripts.Proposal;
import io.reelmill.core.script.EditScripts.Proposals;
import io.reelmill.shared.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reelmill script FILE}. */
@Command(
        name = "script",
        sortOptions = false,
        description = {
            "Writes the scripts of a request CSV for a person to edit, and makes nothing else.",
            "",
            "Each row gets a Markdown file named by its id, with a paragraph for every line. Change what you"
                    + " like; 'run FILE --scripts DIR' then speaks these words and no others. The scripts are the"
                    + " embedded writer's, which costs nothing. Files that are there are never written over."
        },
        footerHeading = "%nExample:%n",
        footer = {"  reelmill script jobs/first.csv --out edited", "  reelmill run jobs/first.csv --scripts edited"})
final class ScriptCommand implements Callable<Integer> {
    private static final int TOPIC_CELLS = 60;

    private final Invocation invocation;

    @Parameters(paramLabel = "FILE", description = "The request CSV; its columns are described in jobs/README.md.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where to; by default NAME.scripts beside NAME.csv.")
    private Optional<Path> out = Optional.empty();

    ScriptCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path requests = invocation.requests(file);
        ScriptFiles files = out.map(ScriptFiles::new).orElseGet(() -> ScriptFiles.beside(requests));
        Proposals proposals = invocation.services().scripts().get().of(requests);
        List<Path> written = files.write(proposals.scripts());
        table(proposals.scripts(), written).lines().forEach(invocation.out()::println);
        proposals.rejected().stream()
                .flatMap(rejection -> rejection.problems().stream())
                .forEach(problem -> invocation.out().println("rejected: " + Printable.oneLine(problem.toString())));
        invocation
                .out()
                .println("%s in %s; when they are edited: reelmill run %s --scripts %s"
                        .formatted(Words.count(written.size(), "script"), files.folder(), file, files.folder()));
        return (proposals.rejected().isEmpty() ? ExitCode.DONE : ExitCode.REJECTED).code();
    }

    private static Table table(List<Proposal> scripts, List<Path> written) {
        Table table = new Table();
        for (int at = 0; at < scripts.size(); at++) {
            Proposal script = scripts.get(at);
            table.row(
                    String.valueOf(written.get(at).getFileName()),
                    String.format(
                            Locale.ROOT,
                            "%.1f of %d s",
                            script.seconds(),
                            script.request().duration()),
                    Printable.shortened(script.request().topic(), TOPIC_CELLS));
        }
        return table;
    }
}
