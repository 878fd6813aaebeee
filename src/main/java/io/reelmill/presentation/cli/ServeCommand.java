package io.reelmill.presentation.cli;

import io.reelmill.core.session.Home;
import io.reelmill.presentation.cli.ServiceStarter.Door;
import io.reelmill.presentation.cli.ServiceStarter.RunningService;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code reelmill serve}. */
@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "Runs Reelmill as a service: batches by REST, schedules and the inbox, until it is asked to stop.",
            "",
            "It listens on this machine alone unless the settings or --address say otherwise. At its first"
                    + " start it writes an administrator's credential to data/admin.token, readable by its owner alone."
                    + " The other commands in the same home talk to it by themselves. SIGTERM or Ctrl-C stops it within 30"
                    + " seconds: running batches are stopped and go on at its next start; the exit code is then 0."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  reelmill serve", "  reelmill serve --port 9090 --home /srv/reels"})
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    private final Invocation invocation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 8080 unless the settings say otherwise, 0 for any free port.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "A",
            description = "The address of this machine to listen on; 127.0.0.1 unless the settings say otherwise.")
    private Optional<InetAddress> address = Optional.empty();

    ServeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (port.filter(number -> number < 0 || number > HIGHEST_PORT).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--port is between 0 and " + HIGHEST_PORT);
        }
        OptionalInt number = port.map(OptionalInt::of).orElse(OptionalInt.empty());
        RunningService service = invocation.serve(new Door(number, address));
        Home home = invocation.options().home();
        ServiceFile file = ServiceFile.of(service, invocation.clock().instant());
        Path place = ServiceFile.place(home, service.node());
        file.write(place);
        try {
            invocation
                    .out()
                    .println("Reelmill serves %s; administrator's credential: %s; to stop it: Ctrl-C or kill %d"
                            .formatted(
                                    service.url(),
                                    Places.of(invocation.options()).shown(home.adminToken()),
                                    file.pid()));
            service.awaitEnd();
        } finally {
            file.remove(place);
        }
        invocation.out().println("stopped");
        return ExitCode.DONE.code();
    }
}
