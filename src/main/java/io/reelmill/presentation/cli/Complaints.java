package io.reelmill.presentation.cli;

import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.topic.Spelling;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.shared.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, in their words, and chooses the exit code. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Invocation invocation;

    Complaints(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        say(mistake instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : mistake.getMessage());
        invocation
                .err()
                .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCode.USAGE.code();
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String typed = mistake.getUnmatched().get(0).replaceFirst("=.*", "");
        if (mistake.isUnknownOption()) {
            return "There is no option '%s'.%s"
                    .formatted(typed, meant(typed, command.optionsMap().keySet(), ""));
        }
        Set<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? "There is no place for '%s'.".formatted(typed)
                : "There is no command '%s'.%s"
                        .formatted(typed, meant(typed, commands, " There are: " + String.join(", ", commands) + "."));
    }

    private static String meant(String typed, Set<String> known, String otherwise) {
        return Spelling.nearest(typed, known)
                .map(near -> " Did you mean %s?".formatted(near))
                .orElse(otherwise);
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        for (Throwable cause : causes(failure)) {
            Optional<ExitCode> known = known(cause);
            if (known.isPresent()) {
                say(cause.getMessage());
                details(failure, false);
                return known.get().code();
            }
        }
        say("unexpected failure: " + failure);
        details(failure, true);
        return ExitCode.UNEXPECTED.code();
    }

    private void say(@Nullable String message) {
        String.valueOf(message)
                .lines()
                .map(Printable::oneLine)
                .forEach(line -> invocation.err().println("reelmill: " + line));
    }

    private void details(Exception failure, boolean offered) {
        if (invocation.options().verbose()) {
            failure.printStackTrace(invocation.err());
        } else if (offered) {
            invocation.err().println("The same command with --verbose tells more.");
        }
    }

    /** A framework may have wrapped what people need to read. */
    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static Optional<ExitCode> known(Throwable cause) {
        if (cause instanceof UnreadableRequestsException
                || cause instanceof MisconfiguredException
                || cause instanceof UnknownBatchException
                || cause instanceof UnknownException
                || cause instanceof ConflictException) {
            return Optional.of(ExitCode.USAGE);
        }
        if (cause instanceof StoppedException) {
            return Optional.of(ExitCode.STOPPED);
        }
        if (cause instanceof UnavailableServiceException) {
            return Optional.of(ExitCode.UNEXPECTED);
        }
        return cause instanceof AlreadyRunningException ? Optional.of(ExitCode.RUNNING) : Optional.empty();
    }
}
