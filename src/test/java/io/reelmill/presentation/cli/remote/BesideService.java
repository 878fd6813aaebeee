package io.reelmill.presentation.cli.remote;

import io.reelmill.presentation.cli.Cli;
import io.reelmill.presentation.cli.ServiceStarter;
import io.reelmill.presentation.cli.Starters;
import io.reelmill.presentation.cli.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a test types them beside a service that it lays ready. */
abstract class BesideService {
    static final String SESSION = "session_20261123_093000_00000002";
    /** In the data of an event the batch is not said again. */
    static final String ENDED = "{\"id\":\"" + SESSION + "\",\"line\":2,\"requestId\":\"bees\","
            + "\"topic\":\"Why bees dance\",\"state\":\"COMPLETED\",\"seconds\":21.44,"
            + "\"finalPath\":\"outputs/x/final_video.mp4\",\"warnings\":[],\"fallbacks\":[]}";

    static final String BEES = ENDED.replaceFirst("\\{", "{\"batch\":3,");
    static final String OVERVIEW = "{\"batch\":3,\"source\":\"first.csv\",\"state\":\"%s\","
            + "\"createdAt\":\"2026-11-23T09:30:00Z\",\"counts\":{\"COMPLETED\":1},\"rejected\":0%s}";

    @TempDir
    Path home;

    final StubApi api = new StubApi();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final Map<String, String> environment = new HashMap<>();
    final List<RemoteServices> started = new ArrayList<>();

    @AfterEach
    void close() {
        api.close();
    }

    static String batch(String state) {
        return OVERVIEW.formatted(state, ",\"endedAt\":\"2026-11-23T09:31:00Z\",\"sessions\":[" + BEES + "]");
    }

    int type(String... words) {
        environment.putIfAbsent("REELMILL_SERVER", api.url().toString());
        environment.putIfAbsent("REELMILL_TOKEN", "s3cret");
        environment.put("REELMILL_HOME", home.toString());
        Surroundings surroundings = new Surroundings(
                new BufferedReader(Reader.nullReader()),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                environment,
                Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC),
                false);
        ServiceStarter none = (options, door) -> {
            throw new UnsupportedOperationException();
        };
        return Cli.run(
                words,
                new Starters(
                        (options, progress) -> {
                            RemoteServices remote =
                                    new RemoteServices(Services.find(options).orElseThrow(), options, progress);
                            started.add(remote);
                            return remote.services();
                        },
                        none),
                surroundings);
    }

    Path csv() throws IOException {
        return Files.writeString(home.resolve("bees.csv"), "topic\nWhy bees dance\n");
    }

    void launched(String outcome, Runnable then) {
        api.on("POST /api/v1/batches", 202, "{\"batch\":3,\"outcome\":\"" + outcome + "\"}", then);
        api.on("GET /api/v1/batches/3", batch("RUNNING"));
        api.on("GET /api/v1/batches/3/rejections", "[]");
    }

    void ends() {
        api.on("GET /api/v1/batches/3", batch("COMPLETED"));
        api.happens(14, "batch.ended", 3, "", "{\"state\":\"COMPLETED\"}");
    }
}
