package io.reelmill.infrastructure.schedule;

import java.sql.DatabaseMetaData;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.springframework.boot.quartz.autoconfigure.QuartzProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Quartz by Boot's starter, as the database at hand needs it: with another delegate than PostgreSQL's own, or without being
 * told of the other nodes, it would start and go wrong later. What stands under {@code spring.quartz.properties} goes before.
 */
@Configuration(proxyBeanMethods = false)
@Profile("service")
class QuartzConfiguration {
    private static final String STORE = "org.quartz.jobStore.";

    @Bean
    JobDetail fireJob() {
        return JobBuilder.newJob(FireJob.class)
                .withIdentity(QuartzTriggers.JOB)
                .withDescription("Notes and launches the fires of a schedule")
                .storeDurably()
                .build();
    }

    @Bean
    SchedulerFactoryBeanCustomizer quartzByVendor(DataSource database, QuartzProperties given) {
        return factory -> {
            Properties properties = new Properties();
            // Few threads, since a fire only launches.
            properties.put("org.quartz.threadPool.threadCount", "2");
            // Nothing is stored that would have to be deserialised.
            properties.put(STORE + "useProperties", "true");
            properties.putAll(ofVendor(database));
            properties.putAll(given.getProperties());
            factory.setQuartzProperties(properties);
        };
    }

    private static Map<String, String> ofVendor(DataSource database) {
        if (!product(database).contains("postgresql")) {
            return Map.of(STORE + "driverDelegateClass", StdJDBCDelegate.class.getName());
        }
        return Map.of(
                STORE + "driverDelegateClass",
                PostgreSQLDelegate.class.getName(),
                STORE + "isClustered",
                "true",
                STORE + "acquireTriggersWithinLock",
                "true",
                "org.quartz.scheduler.instanceId",
                "AUTO");
    }

    private static String product(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName)
                    .toLowerCase(Locale.ROOT);
        } catch (MetaDataAccessException failure) {
            throw new IllegalStateException("The database does not say what it is: " + failure.getMessage(), failure);
        }
    }
}
