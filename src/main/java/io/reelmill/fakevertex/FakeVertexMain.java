package io.reelmill.fakevertex;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a fake from the command line and keeps it running until it is told to stop. */
@Command(
        name = "fake-vertex",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "A stand-in for Google Vertex AI, Cloud Storage and Cloud Text-to-Speech on this machine.")
public final class FakeVertexMain implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Option(names = "--port", defaultValue = "8089", description = "Port on 127.0.0.1 (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--token", defaultValue = "fake", description = "The accepted token (${DEFAULT-VALUE}).")
    private String token = "fake";

    @Option(names = "--work-seconds", defaultValue = "2", description = "How long a video takes (${DEFAULT-VALUE}).")
    private double workSeconds;

    @Option(
            names = "--directory",
            description = "Keeps ledger, operations and media here, so that a restart goes on with them.")
    private @Nullable Path directory;

    @Option(names = "--short-side", defaultValue = "360", description = "Pixels of a video's shorter side (360, 720).")
    private int shortSide;

    @Option(names = "--orders-per-minute", description = "Takes so many videos a minute; more is answered with 429.")
    private int ordersPerMinute = Integer.MAX_VALUE;

    @Option(names = "--at-once", description = "Works on so many videos at once; more is answered with 429.")
    private int atOnce = Integer.MAX_VALUE;

    @Option(names = "--retry-after", description = "Says with 429 when to come again.")
    private boolean retryAfter;

    @Option(names = "--faults", description = "A JSON file of faults, as POST /fake/faults takes them.")
    private @Nullable Path faults;

    @Option(names = "--video-second", description = "Price of a second of video in dollars.")
    private BigDecimal videoSecond = Prices.listed().videoSecond();

    @Option(names = "--image", description = "Price of a picture in dollars.")
    private BigDecimal image = Prices.listed().image();

    @Option(names = "--input-million", description = "Price of a million tokens of a text prompt.")
    private BigDecimal inputMillion = Prices.listed().inputMillion();

    @Option(names = "--output-million", description = "Price of a million tokens of a text answer.")
    private BigDecimal outputMillion = Prices.listed().outputMillion();

    @Option(names = "--speech-input-million", description = "Price of a million tokens of a prompt for Gemini speech.")
    private BigDecimal speechInputMillion = Prices.listed().speechInputMillion();

    @Option(names = "--speech-output-million", description = "Price of a million tokens of Gemini speech.")
    private BigDecimal speechOutputMillion = Prices.listed().speechOutputMillion();

    @Option(names = "--characters-million", description = "Price of a million spoken characters.")
    private BigDecimal charactersMillion = Prices.listed().charactersMillion();

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private final CountDownLatch stopped;

    FakeVertexMain(CountDownLatch stopped) {
        this.stopped = stopped;
    }

    public static void main(String[] args) {
        LoggingSystem.get(FakeVertexMain.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            await(closed);
        }));
        int code = commandLine(stopped).execute(args);
        closed.countDown();
        if (stopped.getCount() > 0) {
            System.exit(code);
        }
    }

    /** The command, which runs until the latch is opened. */
    static CommandLine commandLine(CountDownLatch stopped) {
        return new CommandLine(new FakeVertexMain(stopped)).setExecutionExceptionHandler((problem, line, parsed) -> {
            line.getErr().println("fake-vertex: " + problem.getMessage());
            return WRONG_USE;
        });
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        List<Fault> script =
                faults == null ? List.of() : FaultScript.read(Json.MAPPER.readTree(Files.readString(faults)));
        try (FakeVertex fake = FakeVertex.start(settings())) {
            fake.faults(script);
            out.println(Instructions.of(fake.endpoint(), token));
            out.flush();
            await(stopped);
            out.println("fake-vertex: stopped, %d orders in its ledger"
                    .formatted(fake.ledger().size()));
            out.flush();
        }
        return 0;
    }

    private Settings settings() {
        Settings settings = Settings.standard()
                .withPort(port)
                .withToken(token)
                .withShortSide(shortSide)
                .withWork(Duration.ofMillis(Math.round(workSeconds * 1000)))
                .withQuota(Kind.VIDEO, new Quota(ordersPerMinute, Duration.ofMinutes(1), atOnce, retryAfter))
                .withPrices(new Prices(
                        videoSecond,
                        image,
                        inputMillion,
                        outputMillion,
                        speechInputMillion,
                        speechOutputMillion,
                        charactersMillion));
        return Optional.ofNullable(directory).map(settings::withDirectory).orElse(settings);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
