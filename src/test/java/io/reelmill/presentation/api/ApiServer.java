package io.reelmill.presentation.api;

import io.reelmill.core.session.Home;
import io.reelmill.core.session.InMemorySessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running API on a port of its own; one for all tests of a class, or of all classes. */
public final class ApiServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    final Path home;
    final ConfigurableApplicationContext context;
    final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private ApiServer(Path home, String... settings) {
        this.home = home;
        Stream<String> always = Stream.of(
                "--spring.profiles.active=service",
                "--server.port=0",
                "--reelmill.home=" + home,
                "--logging.file.name=",
                // The parts whose health is asked are not here.
                "--management.endpoint.health.validate-group-membership=false",
                "--spring.main.banner-mode=off");
        this.context = new SpringApplicationBuilder(ApiApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Home.class, () -> new Home(home)))
                .run(Stream.concat(always, Stream.of(settings)).toArray(String[]::new));
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    public static ApiServer start(String... settings) {
        try {
            return new ApiServer(Files.createTempDirectory("reelmill-api").toRealPath(), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The one that all tests share that change nothing of it. */
    static ApiServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final ApiServer SERVER =
                start("--reelmill.api.upload=64KB", "--reelmill.api.launches-per-minute=100000");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return port;
    }

    FakeControl control() {
        return context.getBean(FakeControl.class);
    }

    InMemorySessions sessions() {
        return context.getBean(InMemorySessions.class);
    }

    public FakeEvents events() {
        return context.getBean(FakeEvents.class);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    Answer get(String path, String... headers) {
        HttpRequest.Builder request = to(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(String path, String type, String body, String... more) {
        HttpRequest.Builder request = to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        return send(more.length == 0 ? request : request.headers(more));
    }

    Answer json(String path, String body, String... more) {
        return post(path, "application/json", body, more);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The kind of problem, without what they all begin with. */
        String problem() {
            if (!header("Content-Type").equals("application/problem+json")) {
                return "no problem but " + header("Content-Type") + ": " + body();
            }
            return json().get("type").asString().replace("urn:reelmill:problem:", "");
        }

        List<String> names() {
            return json().propertyNames().stream().toList();
        }
    }
}
