package io.reelmill.presentation.actuator;

import io.reelmill.core.operation.ProviderStates;
import io.reelmill.core.operation.Schedules;
import io.reelmill.core.session.Finding;
import io.reelmill.core.session.HealthCheck;
import io.reelmill.core.session.Home;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quartz.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** What health is asked of, by the names under which it is told. */
@Profile("service")
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    /** For what is looked at by readiness too. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final Duration LONG = Duration.ofSeconds(30);
    /** A minute of 1080p with what it is made of, many times over. */
    private static final DataSize LEAST_ROOM = DataSize.ofGigabytes(1);

    @Bean
    HealthIndicator databaseHealthIndicator(List<HealthCheck> checks) {
        return of("database", checks, SHORT);
    }

    @Bean
    HealthIndicator encoderHealthIndicator(List<HealthCheck> checks) {
        return of("ffmpeg", checks, LONG);
    }

    /** The only one there is so far; workers on other machines will bring theirs. */
    @Bean
    HealthIndicator brokerHealthIndicator(List<HealthCheck> checks) {
        return of("redis", checks, LONG);
    }

    @Bean
    HealthIndicator diskHealthIndicator(Home home) {
        return new DiskHealth(home, LEAST_ROOM);
    }

    @Bean
    HealthIndicator providersHealthIndicator(ProviderStates states) {
        return new ProviderHealth(states);
    }

    @Bean
    HealthIndicator schedulesHealthIndicator(ObjectProvider<Scheduler> scheduler, ObjectProvider<Schedules> schedules) {
        return new SchedulerHealth(
                Optional.ofNullable(scheduler.getIfAvailable()),
                () -> schedules.stream()
                        .flatMap(each -> each.problem().stream())
                        .findFirst());
    }

    @Bean
    InfoContributor nodeInfo(Environment environment) {
        String node = environment.getProperty("reelmill.node.id", "");
        Map<String, String> told = Map.of("id", node.isBlank() ? hostName() : node);
        return info -> info.withDetail("node", told);
    }

    private static HealthIndicator of(String name, List<HealthCheck> checks, Duration keep) {
        HealthCheck check = checks.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Unused(name));
        return new CheckHealth(check, keep, InstantSource.system());
    }

    private record Unused(String name) implements HealthCheck {
        @Override
        public Finding check() {
            return Finding.ok("not used");
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
