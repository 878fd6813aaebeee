package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.composition.Expectation;
import io.reelmill.core.composition.Segment;
import io.reelmill.core.composition.Timeline;
import io.reelmill.core.composition.Transition;
import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegInspectorIT {
    private static final FfmpegInspector INSPECTOR =
            new FfmpegInspector(Media.RUNNER, Media.NOBODY, new InspectionProperties(Duration.ofSeconds(1)));

    @TempDir
    Path folder;

    private Timeline timeline(int frames, boolean sound) {
        Optional<Path> file = sound ? Optional.of(Media.voice(folder, 3, 0.3)) : Optional.empty();
        return Media.timeline(
                Media.SMALL, List.of(new Segment(Path.of("clip.mp4"), 0, frames, 0)), file, Optional.empty());
    }

    private static List<String> failed(Inspection inspection) {
        return inspection.checks().stream()
                .filter(check -> !check.passed())
                .map(Check::name)
                .toList();
    }

    @Test
    void finds_everything_that_is_wrong_with_a_video() {
        Path video = folder.resolve("wrong.mp4");
        Media.RUNNER.run(Arguments.run("error")
                .add("-f", "lavfi")
                .input("color=c=black:s=128x128:r=25:d=4")
                .add("-f", "lavfi")
                .input("sine=f=440:r=48000:d=4.5,volume=if(lt(t\\,0.4)\\,8\\,0):eval=frame")
                .add("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv444p", "-c:a", "aac")
                .to(video));
        Timeline timeline = timeline(90, true);

        Inspection inspection =
                INSPECTOR.inspect(video, new Expectation(timeline, timeline.captions(), Media.WORDING, 3.5));

        assertThat(failed(inspection))
                .containsExactlyInAnyOrder(
                        "pixelFormat",
                        "colours",
                        "canvas",
                        "frameRate",
                        "duration",
                        "ceiling",
                        "audioVideoEnd",
                        "indexFirst",
                        "aiDisclosed",
                        "frames",
                        "black",
                        "frozen",
                        "captionsAsPainted",
                        "captionContrast",
                        "wordsMean",
                        "wordsWorst",
                        "loudness",
                        "truePeak",
                        "silence");
        assertThat(inspection.failures()).contains("black is 3.00 s (limit at most 0.5 s)");
    }

    @Test
    void finds_shots_that_are_seen_twice_unless_they_are_footage() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 42);
        Path other = Media.clip(folder, "other", Media.moving(Media.SMALL, 120), 42);
        assertThat(failed(rendered(drawn(clip, other)))).doesNotContain("repeatedShots");
        assertThat(failed(rendered(drawn(clip, clip)))).contains("repeatedShots");
        assertThat(failed(rendered(List.of(
                        new Segment(clip, 0, 42, 0, Transition.CUT, true),
                        new Segment(clip, 42, 42, 0, Transition.CUT, true)))))
                .doesNotContain("repeatedShots");
    }

    @Test
    void footage_that_stands_still_is_frozen_and_a_still_that_the_camera_moves_over_is_not() {
        Foreign foreign = new Foreign(folder);
        Path photo = foreign.made("photo.png", "testsrc=s=640x480", "-c:v png -frames:v 1 -f image2 -update 1");
        Path stuck = Media.clip(folder, "stuck", "testsrc=s=216x384:r=1:d=1,loop=-1:1,fps=30", 220);
        Path moving = folder.resolve("moving.mp4");
        Foreign.EDITOR.animate(photo, 0, new FootageEditor.Cut(Media.SMALL, Media.RATE, 220), moving);

        assertThat(failed(rendered(List.of(new Segment(stuck, 0, 220, 0, Transition.CUT, true)))))
                .contains("frozen");
        assertThat(failed(rendered(List.of(new Segment(moving, 0, 220, 0, Transition.CUT, true)))))
                .doesNotContain("frozen", "pictureChanges");
    }

    private static List<Segment> drawn(Path one, Path other) {
        return List.of(new Segment(one, 0, 42, 0), new Segment(other, 42, 42, 0));
    }

    private Inspection rendered(List<Segment> segments) {
        Timeline timeline = Media.timeline(Media.SMALL, segments, Optional.empty(), Optional.empty());
        Path master = folder.resolve("master.mp4");
        new FfmpegRenderer(Media.RUNNER, Media.CODEC, 1).render(timeline, master, share -> {});
        Inspection inspection =
                INSPECTOR.inspect(master, new Expectation(timeline, timeline.captions(), Media.WORDING, 9));
        assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith(".part"));
        return inspection;
    }

    @Test
    void finds_a_picture_that_stands_too_long_behind_its_captions() {
        Path clip = Media.clip(folder, "clip", Media.plain(Media.SMALL, "gray"), 210);
        Inspection inspection = rendered(List.of(new Segment(clip, 0, 210, 0)));

        assertThat(failed(inspection)).contains("pictureChanges").doesNotContain("captionsAsPainted");
        assertThat(inspection.failures()).contains("pictureChanges is 6.9 s without a change (limit at most 6 s)");
    }

    @Test
    void finds_letters_that_no_font_has() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 60);
        CaptionTrack captions = new CaptionTrack(List.of(Media.cue(0.1, 1.9, "The letter \u0F40 is Tibetan.")));

        Inspection inspection =
                INSPECTOR.inspect(clip, new Expectation(timeline(60, false), captions, Media.WORDING, 9));

        assertThat(inspection.failures()).contains("captionGlyphs is 1 without a glyph \u0F40 (limit 0)");
    }

    @Test
    void a_truncated_video_does_not_decode() throws Exception {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 60);
        Path whole = folder.resolve("whole.mp4");
        Media.RUNNER.run(Arguments.run("error")
                .input(clip)
                .add("-c", "copy", "-movflags", "+faststart")
                .to(whole));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.mp4"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Timeline timeline = timeline(60, false);
        Expectation expectation =
                new Expectation(timeline, timeline.captions(), Media.WORDING, Double.POSITIVE_INFINITY);

        assertThat(failed(INSPECTOR.inspect(whole, expectation)))
                .containsExactly("aiDisclosed", "captionsAsPainted", "captionContrast", "captionsInOrder");
        assertThat(failed(INSPECTOR.inspect(half, expectation))).contains("decodes");
    }

    @Test
    void what_is_no_video_does_not_decode() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "This is not a video, whatever it is called.");
        Timeline timeline = timeline(60, false);

        assertThat(failed(INSPECTOR.inspect(text, new Expectation(timeline, timeline.captions(), Media.WORDING, 9))))
                .contains("decodes");
        assertThat(Mp4Index.first(text)).isFalse();
    }

    @Test
    void a_missing_video_is_named() {
        Path missing = folder.resolve("missing.mp4");
        Timeline timeline = timeline(60, false);

        assertThatThrownBy(() ->
                        INSPECTOR.inspect(missing, new Expectation(timeline, timeline.captions(), Media.WORDING, 9)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.mp4");
    }

    @Test
    void an_interruption_is_no_verdict() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 10);
        Timeline timeline = timeline(10, false);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            INSPECTOR.inspect(clip, new Expectation(timeline, timeline.captions(), Media.WORDING, 9)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_stop_is_no_verdict() {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 10);
        Timeline timeline = timeline(10, false);
        Runner stopped = new Runner(Media.PROGRAMS, Media.PROPERTIES);
        stopped.close();
        FfmpegInspector inspector =
                new FfmpegInspector(stopped, Media.NOBODY, new InspectionProperties(Duration.ofSeconds(1)));
        assertThatThrownBy(
                        () -> inspector.inspect(clip, new Expectation(timeline, timeline.captions(), Media.WORDING, 9)))
                .isInstanceOf(UnfinishedRunException.class)
                .hasMessageContaining("was stopped");
    }

    @Test
    void names_its_limits_as_its_model() {
        assertThat(INSPECTOR.model())
                .isNotEqualTo(
                        new FfmpegInspector(Media.RUNNER, Media.NOBODY, new InspectionProperties(Duration.ofSeconds(8)))
                                .model());
    }

    @Test
    void probes_the_facts_for_the_manifest() throws Exception {
        Path clip = Media.clip(folder, "clip", Media.moving(Media.SMALL, 0), 45);

        FinalVideo video = INSPECTOR.probe(clip, "final_output/clip.mp4");

        String sha256 = java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(clip)));
        assertThat(video)
                .isEqualTo(new FinalVideo("final_output/clip.mp4", 1.5, 216, 384, "30/1", "h264", "none", sha256));
    }
}
