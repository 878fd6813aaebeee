package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanTest {
    @Test
    void no_ffmpeg_outlives_a_killed_parent(@TempDir Path folder) throws IOException {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 30);
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        clip.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> folder.resolve("master.mp4").toFile().length() > 0);
        List<ProcessHandle> children = parent.children().toList();
        assertThat(children).isNotEmpty().allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(5)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Renders what would take minutes. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) {
            Path clip = Path.of(arguments[0]);
            Timeline timeline = Media.timeline(
                    Media.SMALL, List.of(new Segment(clip, 0, 200_000, 0)), Optional.empty(), Optional.empty());
            new FfmpegRenderer(Media.RUNNER, Media.CODEC, 1)
                    .render(timeline, clip.resolveSibling("master.mp4"), share -> {});
        }
    }
}
