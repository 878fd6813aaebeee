package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.infrastructure.cache.CacheConfiguration;
import io.reelmill.infrastructure.client.ffmpeg.FfmpegConfiguration;
import io.reelmill.infrastructure.client.knowledge.KnowledgeConfiguration;
import io.reelmill.infrastructure.client.openai.OpenAiConfiguration;
import io.reelmill.infrastructure.client.planner.PlannerConfiguration;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccessConfiguration;
import io.reelmill.infrastructure.client.vertex.script.GeminiConfiguration;
import io.reelmill.infrastructure.client.vertex.speech.SpeechConfiguration;
import io.reelmill.infrastructure.client.vertex.video.VertexVideoConfiguration;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.infrastructure.repository.files.FilesConfiguration;
import io.reelmill.infrastructure.repository.jdbc.JdbcRepositoryConfiguration;
import io.reelmill.infrastructure.resilience.ResilienceConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The real job with Google's real adapters, guard, ledger and media cache, and short waits. Script, speech, clips and
 * stills are Google's; what is delivered is proven by the real encoder; only what comes after that is a stub.
 */
final class VertexRun implements AutoCloseable {
    private static final List<String> SETTINGS = List.of(
            "spring.config.location=classpath:/",
            "google.project=fake",
            "google.token=fake",
            "google.timeout=5s",
            "script.providers=gemini,planner",
            "clips.providers=veo,stills,motion",
            "veo.output=gs://fake/reels",
            "google-speech.price-per-million=30",
            "orders.poll=50ms",
            "orders.deadline=20s",
            "orders.doubt=3s",
            "calls.pause=20ms",
            "calls.longest-pause=100ms",
            "calls.throttle.pause=100ms",
            "calls.throttle.longest-pause=500ms",
            "calls.breaker.rest=200ms",
            "quotas.veo.order=unlimited",
            "quotas.veo.at-once=100",
            "quotas.stills.draw=unlimited",
            "quotas.gemini.write=unlimited",
            "quotas.gemini.words=unlimited",
            "quotas.google-speech.speak=unlimited");

    private final ConfigurableApplicationContext context;

    private VertexRun(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings {@code veo.output=inline} for example; in the place of those above */
    static VertexRun in(Path home, URI google, String... settings) {
        linkPrograms(home);
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(SETTINGS.stream(), Stream.of("home=" + home, "google.endpoint=" + google), Stream.of(settings))
                .flatMap(Function.identity())
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> all.put(setting[0], setting[1]));
        return new VertexRun(new SpringApplicationBuilder(VertexApplication.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Home.class, () -> new Home(home));
                    beans.registerBean(Node.class, () -> new Node("only", true));
                    beans.registerBean(ProgressListener.class, SilentProgress::new);
                })
                .run(all.entrySet().stream().map(VertexRun::argument).toArray(String[]::new)));
    }

    private static String argument(Map.Entry<String, String> setting) {
        boolean others = setting.getKey().matches("(logging|spring)\\..*");
        return (others ? "--" : "--reelmill.") + setting.getKey() + "=" + setting.getValue();
    }

    /** Unpacked once for all tests. */
    private static void linkPrograms(Path home) {
        Path link = new Home(home).cache().resolve("native");
        try {
            if (!Files.exists(link)) {
                Files.createDirectories(link.getParent());
                Files.createSymbolicLink(
                        link,
                        Files.createDirectories(Path.of("target", "test-native"))
                                .toAbsolutePath());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes a video about each topic. */
    BatchView make(String... topics) throws IOException {
        Path file = Files.createTempFile(bean(Home.class).root(), "topics-", ".csv");
        Files.writeString(file, "topic,duration\n" + String.join(",12\n", topics) + ",12\n");
        return bean(BatchRunner.class).run(file, false);
    }

    BatchView restart(BatchView batch) {
        return bean(BatchRunner.class).restart(batch.batch());
    }

    List<Purchase> purchases(BatchView batch) {
        return bean(Ledger.class).of(batch.batch());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** As a signal does. */
    void stop() {
        context.stop();
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        BatchConfiguration.class,
        VideoGenerationJob.class,
        UseCaseConfiguration.class,
        CsvConfiguration.class,
        JdbcRepositoryConfiguration.class,
        FilesConfiguration.class,
        ResilienceConfiguration.class,
        CacheConfiguration.class,
        PlannerConfiguration.class,
        KnowledgeConfiguration.class,
        FfmpegConfiguration.class,
        GoogleAccessConfiguration.class,
        GeminiConfiguration.class,
        OpenAiConfiguration.class,
        SpeechConfiguration.class,
        VertexVideoConfiguration.class,
        StubAtlas.class,
        VertexStubs.class
    })
    static class VertexApplication {}
}
