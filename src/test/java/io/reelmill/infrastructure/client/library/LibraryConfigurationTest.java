package io.reelmill.infrastructure.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.session.Home;
import io.reelmill.core.topic.FootageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LibraryConfigurationTest {
    @TempDir
    Path home;

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(LibraryConfiguration.class)
                .withBean(FootageEditor.class, Editor::new)
                .withBean(Home.class, () -> new Home(home));
    }

    @Test
    void offers_both_sources_and_makes_no_folder() {
        context()
                .run(context -> assertThat(
                                context.getBeansOfType(ClipSource.class).values())
                        .extracting(source -> source.capabilities().provider())
                        .containsExactlyInAnyOrder("footage", "library"));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void rows_name_files_of_the_folder_that_is_set() throws IOException {
        Path media = Files.createDirectories(home.resolve("own/trip"));
        Files.writeString(media.resolve("a.mp4"), "1");
        Files.writeString(home.resolve("secret.mp4"), "1");
        Files.createSymbolicLink(media.resolve("out.mp4"), home.resolve("secret.mp4"));

        context().withPropertyValues("reelmill.footage.folder=own").run(context -> {
            FootageFolder folder = context.getBean(FootageFolder.class);
            assertThat(folder.remedy("trip/a.mp4")).isEmpty();
            String root = home.resolve("own").toString();
            assertThat(folder.remedy("b.mp4"))
                    .contains("the path of a file in " + root + "; there is none of this name");
            assertThat(folder.remedy("trip"))
                    .contains("the path of a file in " + root + "; there is none of this name");
            assertThat(folder.remedy("trip/out.mp4"))
                    .contains("a file that lies in " + root + " itself; this one leads out of it");
        });
    }

    @Test
    void refuses_settings_that_it_does_not_know() {
        context()
                .withPropertyValues("reelmill.library.dir=x")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("reelmill.library.dir"));
    }
}
