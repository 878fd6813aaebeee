package io.reelmill.infrastructure.batch;

import io.reelmill.core.operation.Node;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.infrastructure.repository.files.FilesConfiguration;
import io.reelmill.infrastructure.repository.jdbc.JdbcRepositoryConfiguration;
import io.reelmill.infrastructure.resilience.ResilienceConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The real job on the real database, files and CSVs, with stub media. As a program, {@code HOME FILE WRITES}, it makes a
 * batch and halts the JVM right after so many writes of the job repository.
 */
final class StubRun implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private StubRun(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static StubRun in(Path home) {
        return in(home, new SilentProgress(), 0);
    }

    static StubRun in(Path home, ProgressListener listener, int haltAfter) {
        return of(
                StubApplication.class,
                home,
                listener,
                beans -> beans.registerBean(CountedWrites.class, () -> new CountedWrites(haltAfter)));
    }

    static StubRun of(
            Class<?> application,
            Path home,
            ProgressListener listener,
            Consumer<GenericApplicationContext> more,
            String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--reelmill.home=" + home);
        arguments.add("--spring.config.additional-location=optional:file:" + home + "/config/");
        return new StubRun(new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Home.class, () -> new Home(home));
                    beans.registerBean(Node.class, () -> node(beans.getEnvironment()));
                    beans.registerBean(ProgressListener.class, () -> listener);
                    more.accept(beans);
                })
                .run(arguments.toArray(String[]::new)));
    }

    /** The only one, unless a setting names it: then there may be others. */
    private static Node node(Environment settings) {
        String name = settings.getProperty("stub.node");
        return new Node(name == null ? "only" : name, name == null);
    }

    /** On a database of its own, as a node among others, with what only a service has. */
    static StubRun service(Path home, List<String> database, String node, ProgressListener listener) {
        List<String> settings = new ArrayList<>(database);
        settings.addAll(
                List.of(
                        "--spring.profiles.active=service",
                        "--stub.node=" + node,
                        // The parts whose health is asked are not all here.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--reelmill.batches.look=100ms",
                        "--spring.autoconfigure.exclude=org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration"));
        return of(
                StubApplication.class,
                home,
                listener,
                beans -> beans.registerBean(CountedWrites.class, () -> new CountedWrites(0)),
                settings.toArray(String[]::new));
    }

    BatchView run(Path requests) {
        return bean(BatchRunner.class).run(requests, false);
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

    public static void main(String[] args) {
        try (StubRun run = in(Path.of(args[0]), new SilentProgress(), Integer.parseInt(args[2]))) {
            run.run(Path.of(args[1]));
        }
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
        StubMedia.class,
        StubAtlas.class,
        StubSenses.class
    })
    static class StubApplication {}
}
