package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.composition.Transition;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.topic.Canvas;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegRendererIT {
    private static final FfmpegRenderer RENDERER = new FfmpegRenderer(Media.RUNNER, Media.CODEC, 1);

    @TempDir
    Path folder;

    @Test
    void renders_a_master_that_keeps_every_promise() {
        List<Path> clips = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clips.add(Media.clip(folder, "clip" + i, Media.moving(Media.SMALL, i * 90), i < 2 ? 55 : 40));
        }
        Timeline timeline = Media.timeline(
                Media.SMALL,
                Media.segments(clips, 40, 15),
                Optional.of(Media.speech(folder, 4)),
                Optional.of(Media.bed(folder, 6, 0.5)));
        Path master = folder.resolve("master.mp4");
        List<Double> progress = new ArrayList<>();

        RENDERER.render(timeline, master, progress::add);

        Inspection inspection = new FfmpegInspector(
                        Media.RUNNER, Media.NOBODY, new InspectionProperties(Duration.ofSeconds(4)))
                .inspect(master, new Expectation(timeline, timeline.captions(), Media.WORDING, 4.4));
        assertThat(inspection.failures()).isEmpty();
        assertThat(progress).isSorted().endsWith(1.0);
        assertThat(folder.toFile().list()).hasSize(6);
    }

    @Test
    void a_long_timeline_is_rendered_in_parts_that_join_without_a_seam() throws Exception {
        Canvas canvas = new Canvas(64, 96);
        List<String> colours = List.of("red", "lime", "blue", "white", "yellow");
        List<Path> clips = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clips.add(Media.clip(folder, "clip" + i, Media.plain(canvas, colours.get(i)), 22));
        }
        List<Path> all = new ArrayList<>(clips);
        all.addAll(clips);
        Timeline timeline = Media.timeline(canvas, Media.segments(all, 16, 6), Optional.empty(), Optional.empty());
        Path master = folder.resolve(".part-editor's cut.mp4");

        RENDERER.render(timeline, master, share -> {});

        Probe probe = Probe.of(Media.RUNNER, master);
        assertThat(probe.video("nb_frames")).isEqualTo("160");
        assertThat(probe.seconds()).isCloseTo(160 / 30.0, offset(0.001));
        assertThat(probe.audio()).isEmpty();
        assertThat(probe.tag("title")).isEqualTo("Why is the sky blue?");
        assertThat(probe.tag("comment")).isEqualTo(timeline.disclosure());
        for (int i = 0; i < 10; i++) {
            assertThat(distance(corner(master, (i * 16 + 10) / 30.0), corner(clips.get(i % 5), 0.1)))
                    .as("segment %d", i)
                    .isLessThan(8);
        }
        // The crossfade from blue to white goes over the seam between the parts at frame 134.
        assertThat(corner(master, 131 / 30.0).getRed()).isBetween(90, 165);
        assertThat(folder.toFile().list()).hasSize(6);
    }

    @Test
    void the_camera_goes_into_a_picture_without_trembling_and_without_bare_edges() throws Exception {
        String square = ",drawbox=x=78:y=162:w=60:h=60:color=white:t=fill";
        Path before = Media.clip(folder, "before", Media.plain(Media.SMALL, "gray") + square, 48);
        Path after = Media.clip(folder, "after", Media.plain(Media.SMALL, "gray"), 33);
        Timeline timeline = Media.timeline(
                Media.SMALL,
                List.of(new Segment(before, 0, 33, 15, Transition.ZOOM, false), new Segment(after, 33, 33, 0)),
                Optional.empty(),
                Optional.empty());
        Path master = folder.resolve("master.mp4");

        RENDERER.render(timeline, master, share -> {});

        List<Double> widths = new ArrayList<>();
        for (int[] row : rows(master)) {
            double sum = 0;
            double moment = 0;
            for (int x = 0; x < row.length; x++) {
                sum += row[x] - row[0];
                moment += (row[x] - row[0]) * (x + 0.5);
            }
            assertThat(moment / sum).as("the middle").isCloseTo(108, offset(0.5));
            assertThat(row[0]).as("the edge").isBetween(120, 132);
            // Of a square that fades away too.
            widths.add(sum / (row[108] - row[0]));
        }
        assertThat(widths.subList(0, 32)).allSatisfy(width -> assertThat(width).isCloseTo(60, offset(0.7)));
        assertThat(widths.get(41)).as("in the middle of it").isCloseTo(60 * 1.17, offset(1.5));
        assertThat(widths.get(44)).as("later").isGreaterThan(60 * 1.28);
    }

    /** The brightness along the middle of the first 45 frames. */
    private List<int[]> rows(Path video) throws IOException {
        Path raw = folder.resolve("rows.raw");
        Media.RUNNER.run(Arguments.run("error")
                .input(video)
                .filters(List.of(
                        Filter.of("crop").with("h", 1).with("y", 192).with("exact", 1),
                        Filter.of("format").with("pix_fmts", "gray")))
                .add("-frames:v", "45", "-f", "rawvideo")
                .to(raw));
        byte[] bytes = Files.readAllBytes(raw);
        List<int[]> rows = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += 216) {
            int[] row = new int[216];
            for (int x = 0; x < 216; x++) {
                row[x] = bytes[at + x] & 255;
            }
            rows.add(row);
        }
        return rows;
    }

    private Color corner(Path video, double seconds) throws IOException {
        Path still = folder.resolve("still.jpg");
        new FfmpegStillMaker(Media.RUNNER).still(video, seconds, still);
        Color corner = new Color(ImageIO.read(still.toFile()).getRGB(8, 8));
        Files.delete(still);
        return corner;
    }

    private static int distance(Color one, Color other) {
        return Math.max(
                Math.abs(one.getRed() - other.getRed()),
                Math.max(Math.abs(one.getGreen() - other.getGreen()), Math.abs(one.getBlue() - other.getBlue())));
    }

    @Test
    void an_interrupted_render_leaves_nothing() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 30);
        Timeline timeline =
                Media.timeline(Media.SMALL, Media.segments(List.of(clip), 30, 0), Optional.empty(), Optional.empty());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> RENDERER.render(timeline, folder.resolve("master.mp4"), share -> {}))
                    .isInstanceOf(RenderException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThatThrownBy(() -> RENDERER.render(
                        timeline,
                        folder.resolve("master.mp4"),
                        share -> Thread.currentThread().interrupt()))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("killed");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.toFile().list()).containsExactly("clip.mp4");
    }

    @Test
    void says_where_it_has_no_room() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 3);
        List<Path> clips = Collections.nCopies(9, clip);
        Timeline timeline =
                Media.timeline(Media.SMALL, Media.segments(clips, 3, 0), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> RENDERER.render(timeline, folder.resolve("gone/master.mp4"), share -> {}))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("No such file or directory")
                .hasMessageContaining("master.mp4");
    }
}
