package io.reelmill.presentation.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code reelmill} itself: holds the common options; the work is in its subcommands. */
@Command(
        name = "reelmill",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        description = {
            "Turns a CSV of topics into finished, narrated, captioned short videos.",
            "By default everything is made on this machine; no key and no network are needed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill run jobs/first.csv               makes a video of every row",
            "  reelmill make \"Why honey bees dance\" --key-point \"The dance points to flowers\"",
            "  reelmill validate jobs/first.csv          says what would come of it",
            "  reelmill help run                         tells more of a command"
        })
final class ReelmillCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions global;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReelmillCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "What is to be done? A command is missing.");
    }
}
