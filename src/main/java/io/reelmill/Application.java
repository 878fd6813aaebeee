package io.reelmill;

import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.BatchControl;
import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.script.EditScripts;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.infrastructure.node.HomeLock;
import io.reelmill.presentation.api.wire.EstimateBody;
import io.reelmill.presentation.api.wire.ValidationBody;
import io.reelmill.presentation.cli.Cli;
import io.reelmill.presentation.cli.CliOptions;
import io.reelmill.presentation.cli.CliServices;
import io.reelmill.presentation.cli.HomeServices;
import io.reelmill.presentation.cli.ServiceStarter.Door;
import io.reelmill.presentation.cli.ServiceStarter.RunningService;
import io.reelmill.presentation.cli.Starters;
import io.reelmill.presentation.cli.StoppedException;
import io.reelmill.presentation.cli.remote.RemoteServices;
import io.reelmill.presentation.cli.remote.Service;
import io.reelmill.presentation.cli.remote.Services;
import io.reelmill.shared.fonts.Fonts;
import io.reelmill.shared.process.LastWords;
import io.reelmill.shared.settings.ListeningProblems;
import io.reelmill.shared.settings.SettingProblems;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Starts the command line, and behind it the application context that a command needs, or that of the service. */
@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        LastWords lastWords = new LastWords();
        Starters starters = new Starters(
                (options, progress) -> command(options, progress, lastWords),
                (options, door) -> service(options, door, lastWords));
        System.exit(lastWords.of(() -> Cli.run(args, starters)));
    }

    private static CliServices command(CliOptions options, ProgressListener progress, LastWords lastWords) {
        Optional<Service> beside = Services.find(options);
        if (beside.isPresent()) {
            RemoteServices remote = new RemoteServices(beside.get(), options, progress);
            lastWords.afterSignal(remote::stopWatching);
            return remote.services();
        }
        Owned owned = Owned.of(
                options.home(),
                builder(options)
                        .web(WebApplicationType.NONE)
                        .initializers(context -> register(context, ProgressListener.class, progress)),
                arguments(options));
        if (lastWords.signalled()) {
            owned.close();
            throw new StoppedException("stopped before anything was begun; the same command begins it");
        }
        ConfigurableApplicationContext context = owned.context();
        lastWords.afterSignal(context::stop);
        BatchRunner runner = context.getBean(BatchRunner.class);
        Batches batches = context.getBean(Batches.class);
        return new CliServices(
                runner,
                HomeServices.maker(runner, context.getBean(RequestWriter.class)),
                batches,
                HomeServices.newest(batches),
                context.getBean(Rejections.class)::of,
                HomeServices.records(context.getBean(SessionStore.class)),
                file -> ValidationBody.of(
                        context.getBean(ForecastRequests.class).of(file)),
                file -> EstimateBody.of(context.getBean(EstimateCosts.class).of(file)),
                () -> context.getBean(EditScripts.class),
                HomeServices.costs(context.getBean(TallyOrders.class)),
                () -> context.getBean(BatchControl.class),
                () -> context.getBean(AccessTokens.class),
                () -> context.getBeanProvider(HealthCheck.class).orderedStream().toList(),
                owned::close);
    }

    private static RunningService service(CliOptions options, Door door, LastWords lastWords) {
        List<String> arguments = new ArrayList<>(arguments(options));
        door.port().ifPresent(port -> arguments.add("--server.port=" + port));
        door.address().ifPresent(address -> arguments.add("--server.address=" + address.getHostAddress()));
        Owned owned = Owned.of(
                options.home(), builder(options).web(WebApplicationType.SERVLET).profiles("service"), arguments);
        CountDownLatch ended = new CountDownLatch(1);
        lastWords.afterSignal(() -> {
            owned.close();
            ended.countDown();
        });
        return new Serving(owned.context().getEnvironment(), owned.context().getBean(Node.class), ended);
    }

    private static SpringApplicationBuilder builder(CliOptions options) {
        return new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .initializers(context -> register(context, Home.class, options.home()));
    }

    private static <T> void register(ConfigurableApplicationContext context, Class<T> type, T bean) {
        ((GenericApplicationContext) context).registerBean(type, () -> bean);
    }

    private static List<String> arguments(CliOptions options) {
        Path root = options.home().root();
        List<String> arguments = new ArrayList<>(List.of(
                "--reelmill.home=" + root, "--spring.config.location=classpath:/,optional:file:" + root + "/config/"));
        if (options.verbose()) {
            arguments.add("--logging.threshold.console=INFO");
        }
        options.budget().ifPresent(most -> arguments.add("--reelmill.budget.override=" + most));
        return arguments;
    }

    /** A context, and the home it works in. */
    private record Owned(ConfigurableApplicationContext context, HomeLock lock) implements AutoCloseable {
        static Owned of(Home home, SpringApplicationBuilder builder, List<String> arguments) {
            HomeLock lock = HomeLock.of(home, builder);
            Fonts.prepare(home.cache().resolve("fonts"));
            Fonts.add(home.root().resolve("config").resolve("fonts"));
            try {
                return new Owned(builder.run(arguments.toArray(String[]::new)), lock);
            } catch (RuntimeException failure) {
                lock.close();
                throw ListeningProblems.of(failure)
                        .or(() -> SettingProblems.of(failure))
                        .<RuntimeException>map(problem -> new MisconfiguredException(problem, failure))
                        .orElse(failure);
            }
        }

        @Override
        public void close() {
            context.close();
            lock.close();
        }
    }

    /** A service that accepts requests. */
    private record Serving(Environment environment, Node node, CountDownLatch ended) implements RunningService {
        @Override
        public URI url() {
            String bound = environment.getProperty("server.address", "");
            boolean everywhere = bound.isEmpty()
                    || bound.equals("0.0.0.0")
                    || bound.replaceAll("[:0\\[\\]]", "").isEmpty();
            String host = everywhere ? "127.0.0.1" : bound.contains(":") ? "[" + bound + "]" : bound;
            boolean encrypted = Binder.get(environment)
                    .bind("server.ssl", Ssl.class)
                    .map(ssl -> ssl.isEnabled())
                    .orElse(false);
            return URI.create("%s://%s:%s"
                    .formatted(
                            encrypted ? "https" : "http", host, environment.getRequiredProperty("local.server.port")));
        }

        @Override
        public void awaitEnd() {
            try {
                ended.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
