package io.reelmill.fakevertex;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A running fake, on loopback. Thread-safe; close it when done. */
public final class FakeVertex implements AutoCloseable {
    private static final int THREADS = 32;
    private static final String MODELS = "/v1(?:beta1)?/projects/[^/]+/locations/[^/]+/publishers/google/models/";

    static {
        // Read once by the JDK's server: without it every answer in two pieces waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Orders orders;
    private final Till till;
    private final FaultScript script = new FaultScript();
    private final Delivery delivery = new Delivery();
    private final Reception reception;
    private final FakeMedia media;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Optional<Path> scratch;

    private FakeVertex(Settings settings) throws IOException {
        // First of all: when the port is taken nothing is left behind.
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 0);
        scratch = settings.directory().isPresent()
                ? Optional.empty()
                : Optional.of(Files.createTempDirectory("fake-vertex-"));
        Path folder = Files.createDirectories(
                settings.directory().or(() -> scratch).orElseThrow().resolve("media"));
        media = settings.media().orElseGet(() -> new StudioMedia(folder, settings.shortSide()));
        MediaShelf shelf = new MediaShelf(media, folder);
        orders = new Orders(settings.directory());
        till = new Till(settings, orders);
        reception = new Reception(settings.token(), script, desks(settings, shelf), delivery);
        server.createContext("/", reception);
        server.createContext("/fake/", new Control(this, delivery));
        server.setExecutor(threads);
        server.start();
    }

    /** Starts one, listening when this returns. */
    public static FakeVertex start(Settings settings) {
        try {
            return new FakeVertex(settings);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot listen on port " + settings.port(), failed);
        }
    }

    /** What to give clients as their base address. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every accepted order, in the order of acceptance. */
    public List<Entry> ledger() {
        return orders.entries();
    }

    public State state() {
        Map<Kind, Integer> accepted = new EnumMap<>(Kind.class);
        Map<Kind, Integer> most = new EnumMap<>(Kind.class);
        till.counts().forEach((kind, count) -> {
            accepted.put(kind, count.accepted());
            most.put(kind, count.mostAtOnce());
        });
        return new State(accepted, most, reception.calls(), delivery.throttled(), reception.unauthorised());
    }

    /** Replaces the script of faults; without any rule all goes well. */
    public void faults(List<Fault> faults) {
        script.play(faults);
    }

    public void faults(Fault... faults) {
        faults(List.of(faults));
    }

    /** Refuses every token from now on. */
    public void revoke() {
        reception.accept("");
    }

    /** Accepts this token, and no other, from now on. */
    public void accept(String token) {
        reception.accept(token);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        media.close();
        scratch.ifPresent(folder -> FileSystemUtils.deleteRecursively(folder.toFile()));
    }

    private Map<Pattern, Desk> desks(Settings settings, MediaShelf shelf) {
        Operations operations = new Operations(settings.directory());
        return Map.of(
                Pattern.compile("POST " + MODELS + "[^/]+:predictLongRunning"),
                new OrderDesk(till, operations, shelf, settings),
                Pattern.compile("POST " + MODELS + "[^/]+:fetchPredictOperation"),
                new PollDesk(operations, shelf, settings.clock()),
                Pattern.compile("POST " + MODELS + "[^/]+:generateContent"),
                new ContentDesk(till, shelf),
                Pattern.compile("POST /v1(?:beta1)?/text:synthesize"),
                new SpeechDesk(till, shelf),
                StorageDesk.PATH,
                new StorageDesk(operations, shelf, settings.clock()));
    }
}
