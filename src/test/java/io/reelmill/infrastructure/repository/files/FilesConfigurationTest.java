package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionLog;
import io.reelmill.core.session.SessionStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FilesConfigurationTest {
    @TempDir
    private Path home;

    @Test
    void offers_store_documents_and_log_of_one_home() {
        SessionId id = new SessionId("session_20261123_093000_1a2b3c4d");
        new ApplicationContextRunner()
                .withUserConfiguration(FilesConfiguration.class)
                .withBean(Home.class, () -> new Home(home))
                .withBean(Clock.class, () -> Fixture.CLOCK)
                .run(context -> {
                    SessionFolder folder = context.getBean(SessionStore.class).open(id, Map.of());
                    context.getBean(SessionLog.class).line(id, "opened");
                    context.getBean(Documents.class).write("text", home.resolve("text.json"));

                    assertThat(folder.manifest().createdAt()).isEqualTo(Fixture.CLOCK.instant());
                    assertThat(home.resolve("outputs").resolve(id.value()).resolve("logs/session.log"))
                            .hasContent("2026-11-23T09:30:00Z opened");
                    assertThat(home.resolve("text.json")).content().isEqualTo("\"text\"\n");
                });
    }
}
