package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.UnusableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaProofTest {
    @TempDir
    Path folder;

    private Foreign foreign;

    @BeforeEach
    void open() {
        foreign = new Foreign(folder);
    }

    private static void refused(Path video, String... words) {
        // Far less than a decode of it would take, even where many tests run side by side.
        Assertions.assertTimeout(
                Duration.ofSeconds(15),
                () -> assertThatThrownBy(() -> Foreign.EDITOR.proveVideo(video, 0.5))
                        .isInstanceOf(UnusableMediaException.class)
                        .hasMessageStartingWith(video.getFileName().toString())
                        .hasMessageContainingAll(words)
                        .hasMessageNotContaining("\n"));
    }

    private static void refusedStill(Path still, String... words) {
        Assertions.assertTimeout(
                Duration.ofSeconds(15),
                () -> assertThatThrownBy(() -> Foreign.EDITOR.proveStill(still))
                        .isInstanceOf(UnusableMediaException.class)
                        .hasMessageStartingWith(still.getFileName().toString())
                        .hasMessageContainingAll(words));
    }

    @ParameterizedTest
    @CsvSource({
        "h264.mp4, -c:v libx264 -pix_fmt yuv420p -movflags +faststart",
        "h264.mov, -c:v libx264 -pix_fmt yuv420p",
        "hevc.mp4, -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le",
        "vp9.webm, -c:v libvpx-vp9 -cpu-used 8 -deadline realtime",
        "vp8.webm, -c:v libvpx -deadline realtime",
        "av1.mkv, -c:v libsvtav1 -preset 12 -svtav1-params lp=1",
        "mpeg4.mp4, -c:v mpeg4",
        "prores.mov, -c:v prores_ks -profile:v 0",
    })
    void proves_the_usual_videos_and_knows_their_length(String name, String codec) {
        Path video = foreign.made(name, "testsrc2=s=192x108:r=25:d=1.2", codec);

        assertThat(Foreign.EDITOR.proveVideo(video, 1.2).seconds()).isCloseTo(1.2, within(0.02));
    }

    @Test
    void sound_and_a_name_like_an_option_do_not_matter() {
        Path video = foreign.made(
                "-i %d &.mp4", "testsrc2=s=192x108:r=25:d=1[out0];sine=d=1[out1]", "-c:v libx264 -c:a aac -shortest");

        assertThat(Foreign.EDITOR.proveVideo(video, 1).seconds()).isCloseTo(1, within(0.05));
    }

    @Test
    void what_is_black_at_both_ends_is_of_use_between() {
        Path video = foreign.made(
                "fades.mp4",
                "testsrc2=s=192x108:r=25:d=3,drawbox=c=black:t=fill:enable='lt(t,0.8)+gte(t,2.6)'",
                "-c:v libx264 -preset ultrafast -pix_fmt yuv420p");

        FootageEditor.Bright bright = Foreign.EDITOR.proveVideo(video, 3);

        assertThat(bright.from()).isCloseTo(0.8, within(0.05));
        assertThat(bright.seconds()).isCloseTo(1.8, within(0.05));
    }

    @Test
    void what_is_black_all_along_is_no_footage() {
        refused(
                foreign.made("night.mp4", "color=black:s=192x108:r=25:d=1", "-c:v libx264 -pix_fmt yuv420p"),
                "is black");
    }

    @Test
    void a_video_that_is_too_short_is_refused_and_one_short_by_a_frame_is_not() {
        Path video = foreign.video("short.mp4", 25, 2, "");

        assertThat(Foreign.EDITOR.proveVideo(video, 2.04).seconds()).isCloseTo(2, within(0.01));
        assertThatThrownBy(() -> Foreign.EDITOR.proveVideo(video, 2.5))
                .hasMessage("short.mp4 lasts 2.00 seconds; 2.50 are needed");
    }

    @Test
    void what_is_no_video_is_named() throws IOException {
        refused(foreign.written("empty.mp4", ""), "is empty, not a video");
        refused(foreign.written("page.mp4", "<!DOCTYPE html><html><body>404</body>"), "a page of text");
        refused(foreign.written("drawing.mp4", "<svg xmlns=''/>"), "a drawing in SVG");
        refused(foreign.written("list.mp4", "#EXTM3U\n#EXT-X-TARGETDURATION:5\nfile:///etc/passwd"), "a playlist");
        refused(foreign.written("concat.mp4", "ffconcat version 1.0\nfile /etc/passwd\n"), "a playlist");
        refused(foreign.png("picture.mp4", 32, 32), "is a picture, not a video");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        refused(Files.write(folder.resolve("noise.mp4"), noise), "not a video in mp4, mov, mkv or webm");
        refused(folder.resolve("missing.mp4"), "cannot be read");
    }

    @Test
    void a_head_alone_makes_no_video() throws IOException {
        byte[] head = new byte[5000];
        System.arraycopy("....ftypisom".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, head, 0, 12);
        head[3] = 24;
        refused(Files.write(folder.resolve("head.mp4"), head), "is cut off: its index is missing");
    }

    @Test
    void a_video_that_is_cut_off_is_refused_wherever_its_index_lies() throws IOException {
        Path first = foreign.video("first.mp4", 25, 2, "-movflags +faststart");
        refused(foreign.cut(first, "cut1.mp4", 0.7), "is damaged or cut off");
        Path last = foreign.video("last.mp4", 25, 2, "");
        refused(foreign.cut(last, "cut2.mp4", 0.7), "is cut off: its index is missing");
    }

    @Test
    void a_codec_that_is_hardly_ever_tried_is_not_opened() {
        refused(
                foreign.made("rare.mkv", "testsrc2=s=64x64:r=25:d=1", "-c:v ffv1"),
                "is coded in ffv1, which is not accepted");
    }

    @Test
    void a_single_picture_and_sound_alone_are_no_video() {
        refused(foreign.video("one.mp4", 25, 1, "-frames:v 1"), "holds a single picture");
        refused(foreign.made("sound.mp4", "sine=d=1", "-c:a aac"), "holds no picture");
        refused(
                foreign.made("slow.mp4", "testsrc2=s=64x64:r=1:d=5", "-c:v libx264"),
                "holds only 5 pictures in 5 seconds");
    }

    @Test
    void bombs_are_refused_before_they_go_off() throws IOException {
        Path hours = foreign.made(
                "hours.mp4",
                "color=s=64x64:r=25:d=1,setpts=N*18000/TB",
                "-frames:v 3 -fps_mode passthrough -c:v libx264");
        assertThat(Files.size(hours)).isLessThan(5000);
        refused(hours, "lasts 600 minutes; at most 60");

        for (String name : List.of("tracks.mkv", "tracks.mov")) {
            refused(tracks(folder.resolve(name)), "has more than 16 tracks");
        }

        refusedStill(foreign.png("bomb.png", 16384, 16384), "is too large: 16384x16384 pixels; at most 8192 a side");
        refusedStill(foreign.png("long.png", 9000, 64), "is too large: 9000x64");
        refusedStill(foreign.png("area.png", 8000, 8000), "is too large: 8000x8000");
    }

    @ParameterizedTest
    @CsvSource({"a.jpg, -c:v mjpeg -pix_fmt yuvj420p", "b.png, -c:v png", "c.webp, -c:v libwebp"})
    void proves_the_usual_stills_and_refuses_them_cut_off(String name, String codec) throws IOException {
        Path still = foreign.made(name, "testsrc2=s=320x180", codec + " -frames:v 1 -f image2 -update 1");

        Foreign.EDITOR.proveStill(still);
        refusedStill(foreign.cut(still, "cut-" + name, 0.5), "is damaged or cut off");
    }

    @Test
    void what_is_no_picture_is_named() throws IOException {
        refusedStill(foreign.written("a.png", "<?xml version='1.0'?><svg/>"), "a drawing in SVG, not a picture in");
        refusedStill(foreign.written("b.jpg", " <html>"), "a page of text");
        refusedStill(foreign.written("c.jpg", "....ftypheic...."), "HEIC or AVIF");
        refusedStill(foreign.video("d.png", 25, 0.2, "-f mp4"), "is a video");
        refusedStill(foreign.png("e.png", 8, 8), "is smaller than 16x16 pixels");
    }

    @Test
    void a_decoder_that_crashes_or_takes_too_long_is_the_file_s_fault_and_a_stop_is_not() throws IOException {
        ForeignMedia media = ForeignMedia.still(foreign.png("a.png", 32, 32));
        assertThatThrownBy(() -> media.trying(() -> {
                    throw new UnfinishedRunException("ffmpeg was killed by signal 11", false);
                }))
                .hasMessage("a.png makes the decoder crash");
        assertThatThrownBy(() -> media.trying(() -> {
                    throw new UnfinishedRunException("ffmpeg took longer than 60 s and was killed", false);
                }))
                .hasMessage("a.png takes too long to decode");
        assertThatThrownBy(() -> media.trying(() -> {
                    throw new UnfinishedRunException("ffmpeg was stopped", true);
                }))
                .isInstanceOf(UnfinishedRunException.class);
        assertThatThrownBy(() -> media.trying(() -> {
                    throw new io.reelmill.core.clip.RenderException("ffmpeg ended with exit code 255");
                }))
                .isInstanceOf(io.reelmill.core.clip.RenderException.class);
    }

    private static Path tracks(Path target) {
        Arguments many = Arguments.run("error").add("-f", "lavfi").input("color=s=64x64:r=25:d=1");
        for (int i = 0; i < 40; i++) {
            many.add("-map", "0:v");
        }
        Media.RUNNER.run(many.add("-c:v", "mpeg4").to(target));
        return target;
    }
}
