package io.reelmill.presentation.api;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.narration.ReadingPace;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InMemoryLedger;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.script.ForecastRequests;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.infrastructure.repository.csv.CsvConfiguration;
import io.reelmill.presentation.security.SecurityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The API behind a real web server, with fakes for all it stands on. No stereotype: no other test's scan is to find it.
 * Everybody may do everything, so that only the API itself can refuse; ann and bob are callers with a name.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
            "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration"
        })
@ComponentScan(basePackages = "io.reelmill.presentation.api")
@ComponentScan(
        basePackages = "io.reelmill.presentation.security",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*TokenController"))
@EnableConfigurationProperties(SecurityProperties.class)
@Import(CsvConfiguration.class)
class ApiApplication {
    private static final Rhythm RHYTHM = new Rhythm(0.4, 0.35, 1.2);

    final FakeControl control = new FakeControl();
    final FakeArchive archive = new FakeArchive();
    final FakeEvents events = new FakeEvents();

    @Bean
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> {})
                .addFilterBefore(ApiApplication::namedByAnyToken, AuthorizationFilter.class)
                .build();
    }

    private static void namedByAnyToken(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String shown = ((HttpServletRequest) request).getHeader("Authorization");
        if (shown != null && shown.startsWith("Bearer ")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("ann", "", List.of()));
        }
        chain.doFilter(request, response);
    }

    @Bean
    FakeAccessTokens tokens() {
        return new FakeAccessTokens();
    }

    @Bean
    UserDetailsService callers() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann").password("{noop}a").roles("ADMIN").build(),
                User.withUsername("bob").password("{noop}b").roles("ADMIN").build());
    }

    @Bean
    FakeControl control() {
        return control;
    }

    @Bean
    FakeArchive archive() {
        return archive;
    }

    @Bean
    Rejections rejections() {
        return archive.rejections();
    }

    @Bean
    FakeEvents events() {
        return events;
    }

    @Bean
    FakeSchedules schedules() {
        return new FakeSchedules();
    }

    @Bean
    FakeKeys keys() {
        return new FakeKeys();
    }

    @Bean
    InMemorySessions store(Home home) {
        return new InMemorySessions(home.outputs());
    }

    @Bean
    TallyOrders costs() {
        InMemoryLedger ledger = new InMemoryLedger();
        ledger.intend(
                Orders.clip(1, "0.60"),
                new Budget(Optional.empty(), Optional.empty(), BigDecimal.ZERO, "USD", Budget.WhenReached.STOP));
        return new TallyOrders(ledger, "USD");
    }

    @Bean
    ForecastRequests forecasts(RequestReader reader) {
        return new ForecastRequests(
                reader,
                readRequest(),
                new Writer(),
                request -> new ReadingPace(RHYTHM),
                (request, text) -> Optional.empty());
    }

    @Bean
    EstimateCosts estimates(RequestReader reader) {
        Writer writer = new Writer();
        return new EstimateCosts(
                reader,
                readRequest(),
                new EstimateCosts.Providers(List.of(writer), writer, List.of(), List.of(new Clips())),
                new EstimateCosts.Form(request -> new ReadingPace(RHYTHM), RHYTHM, 360, new FrameRate(30, 1)),
                new Budget(
                        Optional.of(BigDecimal.ONE),
                        Optional.empty(),
                        BigDecimal.ZERO,
                        "USD",
                        Budget.WhenReached.STOP));
    }

    private static ReadRequest readRequest() {
        return new ReadRequest(
                new RequestRules(Map.of(), List.of(new RequestRules.KnownVoice("anna", "en-US")), List.of()));
    }

    private record Writer() implements ScriptWriter {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("planner", "1", Set.of());
        }

        @Override
        public Optional<Cost> quote(TopicRequest request) {
            return Optional.of(Cost.NOTHING);
        }

        @Override
        public Sale<Script> write(TopicRequest request, Pace pace) {
            List<Line> lines = List.of(
                    new Line("This is a line of forty-eight characters, exactly.", "topic", Line.Role.HOOK),
                    new Line("This is a line of forty-eight characters, exactly.", "topic", Line.Role.CLOSING));
            return Sale.free(new Script("Tea", lines, "Tea", "", List.of(), List.of()));
        }
    }

    private record Clips() implements ClipSource {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("veo", "3", Set.of());
        }

        @Override
        public boolean certain() {
            return true;
        }

        @Override
        public Optional<Cost> quote(ClipOrder order) {
            return Orders.usd("0.60");
        }

        @Override
        public Provenance source(ClipOrder order, Path target) {
            throw new AssertionError("nothing is made for an estimate");
        }
    }
}
