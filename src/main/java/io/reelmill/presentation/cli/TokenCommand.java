package io.reelmill.presentation.cli;

import io.reelmill.core.operation.AccessTokens.AccessToken;
import io.reelmill.core.operation.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code reelmill token add|list|revoke}. */
@Command(
        name = "token",
        sortOptions = false,
        description = {
            "Says who may use the service.",
            "",
            "A viewer may look, an operator may launch, stop and restart too, an admin may delete and give"
                    + " access to others. A token is sent as 'Authorization: Bearer SECRET', or set as REELMILL_TOKEN for"
                    + " these commands."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  reelmill token add dashboard --role viewer",
            "  reelmill token list",
            "  reelmill token revoke dashboard"
        })
final class TokenCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TokenCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "What is to be done? add, list or revoke is missing.");
    }

    @Command(name = "add", description = "Makes a token and prints its secret, which is told only now.")
    int add(
            @Parameters(paramLabel = "NAME", description = "1 to 100 letters, digits, '-', '_' and '.'.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            converter = RoleName.class,
                            description = "viewer, operator or admin.")
                    Role role) {
        try {
            String secret = invocation.services().tokens().get().create(name, role);
            invocation.err().println("The secret of %s (%s); it is not shown again:".formatted(name, role.label()));
            invocation.out().println(secret);
            return ExitCode.DONE.code();
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), String.valueOf(unfit.getMessage()), unfit);
        }
    }

    @Command(name = "list", description = "Lists the tokens, without their secrets.")
    int list() {
        List<AccessToken> tokens = invocation.services().tokens().get().all();
        if (tokens.isEmpty()) {
            invocation.out().println("No token yet. The first start of 'reelmill serve' makes the administrator's.");
            return ExitCode.DONE.code();
        }
        Table table = new Table().row("name", "role", "made", "last used");
        for (AccessToken token : tokens) {
            table.row(
                    token.name(),
                    token.role().label(),
                    invocation.minute(token.createdAt()),
                    token.lastUsedAt().map(invocation::minute).orElse("never"));
        }
        table.lines().forEach(invocation.out()::println);
        return ExitCode.DONE.code();
    }

    @Command(name = "revoke", description = "Ends a token, from the next request on.")
    int revoke(@Parameters(paramLabel = "NAME", description = "The token's name.") String name) {
        invocation.services().tokens().get().revoke(name);
        invocation.out().println("%s may do nothing any more.".formatted(name));
        return ExitCode.DONE.code();
    }

    /** Reads a role. */
    static final class RoleName implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            Optional<Role> found = Arrays.stream(Role.values())
                    .filter(role -> role.label().equals(typed))
                    .findFirst();
            return found.orElseThrow(
                    () -> new TypeConversionException("'%s' is neither viewer, operator nor admin".formatted(typed)));
        }
    }
}
