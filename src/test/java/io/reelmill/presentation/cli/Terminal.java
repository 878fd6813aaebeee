package io.reelmill.presentation.cli;

import io.reelmill.core.session.ProgressListener;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The command line as a test types and reads it. */
final class Terminal {
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm"));
    String typed = "";
    boolean attached;
    int starts;
    ServiceStarter.Door door;
    ServiceStarter.RunningService service;

    int type(FakeServices services, String... args) {
        return type(
                (options, progress) -> {
                    services.options = options;
                    return services.start(progress);
                },
                args);
    }

    int type(ServicesStarter starter, String... args) {
        Surroundings surroundings = new Surroundings(
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                environment,
                Clock.fixed(NOW, ZoneOffset.UTC),
                attached);
        Starters starters = new Starters((options, progress) -> start(starter, options, progress), (options, door) -> {
            this.door = door;
            return service;
        });
        return Cli.run(args, starters, surroundings);
    }

    private CliServices start(ServicesStarter starter, CliOptions options, ProgressListener progress) {
        starts++;
        return starter.start(options, progress);
    }
}
