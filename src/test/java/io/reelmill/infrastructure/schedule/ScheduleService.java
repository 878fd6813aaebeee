package io.reelmill.infrastructure.schedule;

import io.reelmill.core.session.Home;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.infrastructure.repository.jdbc.JdbcScheduleConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The part of a service that launches by the clock, with the real Quartz and batches that are only written down. */
final class ScheduleService {
    private ScheduleService() {}

    static ConfigurableApplicationContext start(Path home, FakeBatches batches, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.add("--reelmill.home=" + home);
        all.add("--reelmill.schedules.check=500ms");
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .profiles("service")
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Home.class, () -> new Home(home));
                    beans.registerBean(FakeBatches.class, () -> batches);
                })
                .run(all.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @Import({CsvConfiguration.class, JdbcScheduleConfiguration.class, ScheduleConfiguration.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        QuartzAutoConfiguration.class
    })
    static class Parts {}
}
