package io.reelmill.presentation.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The door of the command line. */
public final class Cli {
    private static final int HELP_WIDTH = 90;

    private Cli() {}

    /** Runs one command in this process' surroundings and answers the exit code. */
    public static int run(String[] args, Starters starters) {
        return run(args, starters, Surroundings.ofThisProcess());
    }

    /** Runs one command and answers the exit code; whatever was started is stopped again. */
    public static int run(String[] args, Starters starters, Surroundings surroundings) {
        GlobalOptions global = new GlobalOptions();
        try (Invocation invocation = new Invocation(surroundings, starters, global)) {
            return commandLine(global, invocation, surroundings).execute(args);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private static CommandLine commandLine(GlobalOptions global, Invocation invocation, Surroundings surroundings) {
        CommandLine reelmill = new CommandLine(new ReelmillCommand(global));
        commands(invocation).forEach(reelmill::addSubcommand);
        Complaints complaints = new Complaints(invocation);
        reelmill.registerConverter(BatchReference.class, new BatchReference.Converter())
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.drawable() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(complaints)
                .setExecutionExceptionHandler(complaints);
        describe(reelmill);
        return reelmill;
    }

    private static List<Object> commands(Invocation invocation) {
        return List.of(
                new RunCommand(invocation),
                MakeCommand.commandLine(invocation),
                new ValidateCommand(invocation),
                new EstimateCommand(invocation),
                new ScriptCommand(invocation),
                new ListCommand(invocation),
                new ShowCommand(invocation),
                new CostsCommand(invocation),
                new RestartCommand(invocation),
                new StopCommand(invocation),
                new RecoverCommand(invocation),
                new DeleteCommand(invocation),
                new ServeCommand(invocation),
                new TokenCommand(invocation),
                new DoctorCommand(invocation));
    }

    /** What is the same in every command's help. */
    private static void describe(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n");
        usage.exitCodeList(ExitCode.table());
        usage.abbreviateSynopsis(true);
        usage.parameterListHeading("%nParameters:%n");
        usage.commandListHeading("%nCommands:%n");
        usage.optionListHeading("%nOptions:%n");
        command.getSubcommands().values().forEach(Cli::describe);
    }
}
