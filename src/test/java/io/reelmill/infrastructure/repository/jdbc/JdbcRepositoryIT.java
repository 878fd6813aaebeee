package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.Waits;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.topic.AspectRatio;
import io.reelmill.core.topic.CaptionMode;
import io.reelmill.core.topic.CaptionStyle;
import io.reelmill.core.topic.Mood;
import io.reelmill.core.topic.Platform;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.QueuedSession;
import io.reelmill.core.topic.Rejection;
import io.reelmill.core.topic.Rejections;
import io.reelmill.core.topic.Sessions;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.shared.stub.TestDatabase;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource
class JdbcRepositoryIT {
    private static final SessionId ONE = new SessionId("session_20260731_120000_0123abcd");
    private static final SessionId TWO = new SessionId("session_20260731_120000_0123abce");

    @TempDir
    private static Path shared;

    private static ConfigurableApplicationContext context;
    private static Sessions sessions;
    private static Rejections rejections;

    @org.junit.jupiter.params.Parameter
    private TestDatabase database;

    @BeforeParameterizedClassInvocation
    static void open_a_database(TestDatabase database) throws IOException {
        context = open(database, shared.resolve(database.name()));
        sessions = context.getBean(Sessions.class);
        rejections = context.getBean(Rejections.class);
    }

    @AfterParameterizedClassInvocation
    static void close_it() {
        context.close();
    }

    @BeforeEach
    void empty_it() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("delete from topic_session").update();
        jdbc.sql("delete from rejection").update();
    }

    @Test
    void gives_back_what_was_queued_in_the_order_of_lines() {
        QueuedSession later = session(ONE, 7, request(12, Optional.of("Bees \"dance\".\n🐝"), Optional.of("0.50")));
        QueuedSession earlier = session(TWO, 7, request(3, Optional.empty(), Optional.empty()));
        sessions.queue(later);
        sessions.queue(earlier);
        assertThat(sessions.of(7)).containsExactly(earlier, later);
        assertThat(sessions.of(8)).isEmpty();
        assertThat(sessions.find(ONE)).contains(later);
        assertThat(sessions.find(new SessionId("session_20260731_120000_ffffffff")))
                .isEmpty();
    }

    @Test
    void queues_a_row_once() {
        QueuedSession first = session(ONE, 7, request(2, Optional.empty(), Optional.empty()));
        sessions.queue(first);
        sessions.queue(first);
        sessions.queue(session(TWO, 7, request(2, Optional.of("other"), Optional.empty())));
        assertThat(sessions.of(7)).containsExactly(first);
        sessions.queue(session(TWO, 8, request(2, Optional.empty(), Optional.empty())));
        assertThat(sessions.of(8)).hasSize(1);
        assertThatThrownBy(() -> sessions.queue(session(ONE, 9, request(2, Optional.empty(), Optional.empty()))))
                .as("one id is never two sessions")
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void marks_where_a_session_stands() {
        sessions.queue(session(ONE, 7, request(2, Optional.empty(), Optional.empty())));
        String reason = "the encoder said: " + "x".repeat(20_000);
        sessions.mark(ONE, SessionState.FAILED, Optional.of(reason));
        assertThat(sessions.find(ONE).orElseThrow().state()).isEqualTo(SessionState.FAILED);
        assertThat(sessions.find(ONE).orElseThrow().reason()).contains(reason);
        sessions.mark(ONE, SessionState.RUNNING, Optional.empty());
        assertThat(sessions.find(ONE).orElseThrow().state()).isEqualTo(SessionState.RUNNING);
        assertThat(sessions.find(ONE).orElseThrow().reason()).isEmpty();
        assertThatThrownBy(() -> sessions.mark(TWO, SessionState.RUNNING, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TWO.value());
        assertThat(count(context.getBean(JdbcClient.class), "topic_session where updated_at > created_at"))
                .isEqualTo(1);
    }

    @Test
    void keeps_the_problems_of_a_refused_row_once() {
        Rejection later = new Rejection(
                9, "nine", List.of(new Problem(9, "topic", "", "text"), new Problem(9, "seed", "\"x\"", "a number")));
        Rejection earlier = new Rejection(4, "4", List.of(new Problem(4, "", "a,b", "fewer cells")));
        rejections.add(7, later);
        rejections.add(7, earlier);
        rejections.add(7, new Rejection(9, "again", List.of()));
        assertThat(rejections.of(7)).containsExactly(earlier, later);
        assertThat(rejections.of(8)).isEmpty();
    }

    @Test
    void joins_a_running_transaction() {
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            sessions.queue(session(ONE, 7, request(2, Optional.empty(), Optional.empty())));
            rejections.add(7, new Rejection(3, "3", List.of()));
            status.setRollbackOnly();
        });
        assertThat(sessions.of(7)).isEmpty();
        assertThat(rejections.of(7)).isEmpty();
    }

    @Test
    void is_there_again_when_the_database_is_opened_again(@TempDir Path home) throws IOException {
        QueuedSession session = session(ONE, 7, request(2, Optional.of("Bees."), Optional.empty()));
        try (ConfigurableApplicationContext first = open(database, home)) {
            first.getBean(Sessions.class).queue(session);
        }
        try (ConfigurableApplicationContext second = reopen(home)) {
            assertThat(second.getBean(Sessions.class).of(7)).containsExactly(session);
            assertThat(count(second.getBean(JdbcClient.class), "batch_job_instance"))
                    .as("Spring Batch's tables came with the migration")
                    .isZero();
        }
        assertThat(Files.exists(home.resolve("data/reelmill.mv.db"))).isEqualTo(database == TestDatabase.H2);
    }

    private static int count(JdbcClient jdbc, String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    /** A new database of that kind. */
    static ConfigurableApplicationContext open(TestDatabase database, Path home) throws IOException {
        database.useIn(home);
        return reopen(home);
    }

    /** The database that the home uses already. */
    static ConfigurableApplicationContext reopen(Path home) {
        return new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(
                        "--reelmill.home=" + home,
                        "--spring.config.additional-location=optional:file:" + home + "/config/");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(JdbcRepositoryConfiguration.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class Database {
        @Bean
        Waits waits() {
            return pause -> {};
        }

        @Bean
        Node node() {
            return new Node("test", true);
        }
    }

    private static QueuedSession session(SessionId id, long batch, TopicRequest request) {
        return new QueuedSession(id, batch, request, SessionState.QUEUED, Optional.empty());
    }

    private static TopicRequest request(int line, Optional<String> script, Optional<String> budget) {
        return new TopicRequest(
                line,
                "r" + line,
                "🐝".repeat(500),
                Platform.TIKTOK,
                AspectRatio.TALL,
                List.of(AspectRatio.LANDSCAPE),
                30,
                "en-US",
                "children",
                "story",
                "warm",
                "nature",
                List.of("dance", "sun"),
                Optional.of("A note.\nAnd another."),
                script,
                Optional.empty(),
                "none",
                Mood.CALM,
                CaptionMode.PLAIN,
                CaptionStyle.CLEAN,
                List.of(),
                Optional.empty(),
                budget.map(BigDecimal::new),
                Long.MIN_VALUE,
                Map.of("topic", Parameter.Source.CSV, "tone", Parameter.Source.CONFIG),
                Optional.of(7L));
    }
}
