package io.reelmill;

import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.Batches;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.ProgressListener;
import io.reelmill.core.session.SessionStore;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestWriter;
import io.reelmill.infrastructure.batch.HomeLock;
import io.reelmill.presentation.cli.Cli;
import io.reelmill.presentation.cli.CliOptions;
import io.reelmill.presentation.cli.CliServices;
import io.reelmill.shared.fonts.Fonts;
import io.reelmill.shared.process.LastWords;
import io.reelmill.shared.settings.SettingProblems;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the command line, and the application context behind it when a command needs one. */
@SpringBootApplication
public class Application {
    public static void main(String[] args) {
        LastWords lastWords = new LastWords();
        System.exit(lastWords.of(() -> Cli.run(args, (options, progress) -> start(options, progress, lastWords))));
    }

    private static CliServices start(CliOptions options, ProgressListener progress, LastWords lastWords) {
        Home home = options.home();
        HomeLock lock = HomeLock.of(home);
        Fonts.prepare(home.cache().resolve("fonts"));
        ConfigurableApplicationContext context;
        try {
            context = context(options, progress);
        } catch (RuntimeException failure) {
            lock.close();
            throw SettingProblems.of(failure)
                    .<RuntimeException>map(problem -> new MisconfiguredException(problem, failure))
                    .orElse(failure);
        }
        lastWords.afterSignal(context::stop);
        return new CliServices(
                context.getBean(BatchRunner.class),
                context.getBean(Batches.class),
                context.getBean(SessionStore.class),
                context.getBean(Rejections.class),
                context.getBean(RequestWriter.class),
                context.getBean(ForecastRequests.class)::of,
                context.getBean(EstimateCosts.class)::of,
                context.getBean(TallyOrders.class),
                context.getBeanProvider(HealthCheck.class).orderedStream().toList(),
                () -> {
                    context.close();
                    lock.close();
                });
    }

    private static ConfigurableApplicationContext context(CliOptions options, ProgressListener progress) {
        Home home = options.home();
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Home.class, () -> home);
                    beans.registerBean(ProgressListener.class, () -> progress);
                })
                .run(arguments(options));
    }

    private static String[] arguments(CliOptions options) {
        Path root = options.home().root();
        Stream<String> always = Stream.of(
                "--reelmill.home=" + root,
                "--logging.threshold.console=" + (options.verbose() ? "INFO" : "OFF"),
                "--spring.config.location=classpath:/,optional:file:" + root + "/config/");
        Stream<String> budget = options.budget().map(most -> "--reelmill.budget.override=" + most).stream();
        return Stream.concat(always, budget).toArray(String[]::new);
    }
}
