package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.AccessTokens;
import io.reelmill.core.operation.AccessTokens.AccessToken;
import io.reelmill.core.operation.ConflictException;
import io.reelmill.core.operation.Role;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.Home;
import io.reelmill.shared.stub.LogLines;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAccessTokensIT {
    @RegisterExtension
    final LogLines log = new LogLines(JdbcAccessTokens.class.getPackage());

    @TempDir
    Path root;

    private final DataSource source;
    private final JdbcClient jdbc;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final TransactionTemplate transactions;
    private final JdbcAccessTokens tokens;

    JdbcAccessTokensIT(TestDatabase database) {
        source = database.migrated();
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        tokens = new JdbcAccessTokens(jdbc, transactions, () -> now);
    }

    @Test
    void a_secret_is_told_once_and_only_its_digest_is_kept() {
        String secret = tokens.create("grafana", Role.VIEWER);

        assertThat(secret).matches("rm_[A-Za-z0-9_-]{43}");
        assertThat(jdbc.sql("select * from access_token").query().singleRow().values())
                .noneMatch(value -> String.valueOf(value).contains(secret.substring(3)));
        assertThat(tokens.holder(secret).map(AccessToken::name)).contains("grafana");
        assertThat(tokens.create("another", Role.VIEWER)).isNotEqualTo(secret);
    }

    @Test
    void a_wrong_secret_has_no_holder() {
        String secret = tokens.create("grafana", Role.VIEWER);

        assertThat(tokens.holder(secret.substring(1))).isEmpty();
        assertThat(tokens.holder("' or 1=1 --")).isEmpty();
        assertThat(tokens.all()).extracting(AccessToken::lastUsedAt).containsOnly(Optional.empty());
    }

    @Test
    void use_is_noted_at_most_once_a_minute() {
        String secret = tokens.create("ci", Role.OPERATOR);
        Instant first = now;
        tokens.holder(secret);
        now = now.plusSeconds(59);
        tokens.holder(secret);
        assertThat(tokens.all().get(0).lastUsedAt()).contains(first);

        now = now.plusSeconds(1);
        tokens.holder(secret);
        assertThat(tokens.all().get(0).lastUsedAt()).contains(now);
    }

    @Test
    void refuses_names_that_are_taken_reserved_or_no_names() {
        tokens.create("ci", Role.OPERATOR);

        assertThatThrownBy(() -> tokens.create("ci", Role.VIEWER))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("'ci'");
        assertThatThrownBy(() -> tokens.create(AccessTokens.GENERATED, Role.VIEWER))
                .isInstanceOf(ConflictException.class);
        for (String name : List.of("", "a b", "../x", "a\nb", "x".repeat(101))) {
            assertThatThrownBy(() -> tokens.create(name, Role.VIEWER)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_last_admin_stays() {
        String boss = tokens.create("boss", Role.ADMIN);
        String ci = tokens.create("ci", Role.OPERATOR);

        tokens.revoke("ci");

        assertThat(tokens.holder(ci)).isEmpty();
        assertThatThrownBy(() -> tokens.revoke("boss"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("last admin");
        assertThat(tokens.holder(boss)).isPresent();
        tokens.create("other", Role.ADMIN);
        tokens.revoke("boss");
        assertThat(tokens.holder(boss)).isEmpty();
        assertThatThrownBy(() -> tokens.revoke("boss"))
                .isInstanceOf(UnknownException.class)
                .hasMessageContaining("other");
    }

    @Test
    void the_last_admin_here_goes_where_another_stands_in_the_settings() {
        tokens.create("boss", Role.ADMIN);

        tokens.revoke("boss", true);

        assertThat(tokens.all()).isEmpty();
    }

    @Test
    void admins_who_revoke_each_other_at_once_leave_one() throws Exception {
        ExecutorService admins = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                for (String name : List.of("ann", "bob")) {
                    if (tokens.all().stream().noneMatch(token -> token.name().equals(name))) {
                        tokens.create(name, Role.ADMIN);
                    }
                }
                CyclicBarrier both = new CyclicBarrier(2);
                for (Future<?> each : Stream.of("ann", "bob")
                        .<Future<?>>map(name -> admins.submit(() -> {
                            both.await();
                            try {
                                tokens.revoke(name);
                            } catch (ConflictException last) {
                                assertThat(last).hasMessageContaining("last admin");
                            }
                            return null;
                        }))
                        .toList()) {
                    each.get();
                }
                assertThat(tokens.all()).hasSize(1);
            }
        } finally {
            admins.shutdown();
        }
    }

    @Test
    void the_first_start_makes_an_admin_whose_secret_only_the_file_tells() throws Exception {
        generated().afterSingletonsInstantiated();

        String secret = Files.readString(file());
        assertThat(tokens.holder(secret).map(AccessToken::role)).contains(Role.ADMIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .endsWith("---");
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("admin.token")
                .doesNotContain(secret);
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void later_starts_keep_it_and_close_a_file_that_was_opened() throws Exception {
        generated().afterSingletonsInstantiated();
        String secret = Files.readString(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        generated().afterSingletonsInstantiated();

        assertThat(Files.readString(file())).isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(tokens.all()).hasSize(1);
    }

    @Test
    void a_lost_file_is_replaced_and_its_old_secret_opens_nothing() throws Exception {
        generated().afterSingletonsInstantiated();
        String lost = Files.readString(file());
        Files.delete(file());

        generated().afterSingletonsInstantiated();

        assertThat(tokens.holder(lost)).isEmpty();
        assertThat(tokens.holder(Files.readString(file()))).isPresent();
    }

    @Test
    void a_lost_file_stays_lost_where_somebody_has_made_an_admin() throws Exception {
        generated().afterSingletonsInstantiated();
        tokens.create("boss", Role.ADMIN);
        tokens.revoke(AccessTokens.GENERATED);
        Files.delete(file());

        generated().afterSingletonsInstantiated();

        assertThat(file()).doesNotExist();
        assertThat(tokens.all()).extracting(AccessToken::name).containsExactly("boss");
    }

    @Test
    void a_planted_link_is_not_followed() throws Exception {
        Path elsewhere = Files.writeString(root.resolve("elsewhere"), "mine");
        Files.createDirectories(file().getParent());
        Files.createSymbolicLink(file(), elsewhere);

        generated().afterSingletonsInstantiated();

        assertThat(elsewhere).hasContent("mine");
        assertThat(Files.isSymbolicLink(file())).isFalse();
    }

    @Test
    void nodes_that_start_at_once_agree_on_one() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> starts = Stream.<Future<?>>generate(
                            () -> nodes.submit(() -> generated().afterSingletonsInstantiated()))
                    .limit(6)
                    .toList();
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(tokens.all()).hasSize(1);
        assertThat(tokens.holder(Files.readString(file())).map(AccessToken::role))
                .contains(Role.ADMIN);
    }

    private Path file() {
        return new Home(root).adminToken();
    }

    private GeneratedAdmin generated() {
        return new GeneratedAdmin(tokens, transactions, new Home(root));
    }
}
