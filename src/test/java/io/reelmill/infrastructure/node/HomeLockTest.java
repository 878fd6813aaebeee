package io.reelmill.infrastructure.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Node;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HomeLockTest {
    private static final String POSTGRESQL = "jdbc:postgresql://localhost/reelmill";

    @TempDir
    private Path folder;

    private final List<HomeLock> locks = new ArrayList<>();

    @AfterEach
    void give_back() {
        locks.forEach(HomeLock::close);
    }

    /** An application's start, as far as the lock goes. */
    private StandardEnvironment start(String url, String node) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Object.class).web(WebApplicationType.NONE);
        HomeLock lock = HomeLock.of(new Home(folder), application);
        locks.add(lock);
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "reelmill.node.id",
                                node,
                                "logging.file.name",
                                folder + "/data/logs/reelmill.log")));
        lock.onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), application.application(), new String[0], settings));
        assertThat(application.application().getListeners()).contains(lock);
        application.application().getInitializers().stream()
                .filter(lock::equals)
                .forEach(each -> lock.initialize(new GenericApplicationContext()));
        return settings;
    }

    private String embedded() {
        return "jdbc:h2:file:" + folder + "/data/reelmill;WRITE_DELAY=0";
    }

    @Test
    void a_home_with_its_own_database_has_one_owner_at_a_time_and_says_which() {
        start(embedded(), "one");

        assertThatThrownBy(() -> start(embedded(), "two"))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid());

        give_back();
        start(embedded(), "two");
        assertThat(folder.resolve("data/owner.lock")).exists();
    }

    @Test
    void nodes_that_share_a_database_share_the_home_and_each_has_a_log_of_its_own() {
        assertThat(start(POSTGRESQL, "one").getProperty("logging.file.name"))
                .isEqualTo(folder + "/data/logs/reelmill-one.log");
        assertThat(start(POSTGRESQL, "two").getProperty("logging.file.name"))
                .isEqualTo(folder + "/data/logs/reelmill-two.log");

        assertThatThrownBy(() -> start(POSTGRESQL, "one"))
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("is the node one of the home " + folder)
                .hasMessageContaining("reelmill.node.id");
    }

    @Test
    void who_is_refused_writes_to_no_log() {
        SpringApplicationBuilder application = new SpringApplicationBuilder(Object.class);
        HomeLock lock = HomeLock.of(new Home(folder), application);
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("reelmill.node.id", "../evil", "logging.file.name", "somewhere.log")));

        lock.onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), application.application(), new String[0], settings));

        assertThat(settings.getProperty("logging.file.name")).isEmpty();
        assertThatThrownBy(() -> lock.initialize(new GenericApplicationContext()))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("reelmill.node.id is '../evil'");
        assertThatCode(lock::close).as("nothing was taken").doesNotThrowAnyException();
    }

    @Test
    void a_node_is_named_by_its_setting_or_by_its_machine() {
        StandardEnvironment settings = start(embedded(), "studio-1");
        assertThat(NodeNames.node(settings)).isEqualTo(new Node("studio-1", true));

        String machine = start(POSTGRESQL, "").getProperty("reelmill.node.id");
        assertThat(machine).isNotEmpty().matches(NodeNames.PATTERN);
        assertThat(folder.resolve("data/nodes/" + machine + ".lock")).exists();
    }

    @Test
    void only_a_file_that_h2_opens_itself_has_one_process() {
        assertThat(sole("jdbc:h2:file:/a/b")).isTrue();
        assertThat(sole("jdbc:h2:~/b;WRITE_DELAY=0")).isTrue();
        assertThat(sole("jdbc:h2:file:/a/b;AUTO_SERVER=TRUE")).isFalse();
        assertThat(sole("jdbc:h2:tcp://host/b")).isFalse();
        assertThat(sole("jdbc:h2:mem:b")).isFalse();
        assertThat(sole(POSTGRESQL)).isFalse();
    }

    private static boolean sole(String url) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", url)));
        return NodeNames.node(settings).sole();
    }

    @Test
    void machines_names_become_names_of_files() {
        assertThat(NodeNames.sanitised("studio.example.org\n")).isEqualTo("studio.example.org");
        assertThat(NodeNames.sanitised("../a b;c")).isEqualTo("-a-b-c");
        assertThat(NodeNames.sanitised("..")).isEqualTo("node");
        assertThat(NodeNames.sanitised("x".repeat(100))).hasSize(64);
    }

    @Test
    void a_home_that_cannot_be_written_to_is_named_with_the_remedy() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> HomeLock.of(new Home(file), new SpringApplicationBuilder(Object.class)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("--home");
        assertThatThrownBy(
                        () -> HomeLock.of(new Home(folder.resolve("a;b")), new SpringApplicationBuilder(Object.class)))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("semicolon");
    }
}
