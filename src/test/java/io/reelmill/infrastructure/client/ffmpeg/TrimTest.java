package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.FootageEditor.Cut;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.topic.Canvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrimTest {
    private static final Canvas PORTRAIT = new Canvas(90, 160);
    private static final Canvas LANDSCAPE = new Canvas(160, 90);

    @TempDir
    Path folder;

    private Foreign foreign;

    @BeforeEach
    void open() {
        foreign = new Foreign(folder);
    }

    private Path trimmed(Path video, double from, Canvas canvas, int frames) {
        Path target = folder.resolve("trimmed.mp4");
        Foreign.EDITOR.trim(video, from, new Cut(canvas, Media.RATE, frames), target);
        return target;
    }

    private static void isOurs(Path clip, Canvas canvas, int frames) {
        Probe probe = Probe.of(Media.RUNNER, clip);
        assertThat(probe.video("nb_frames")).isEqualTo(Integer.toString(frames));
        assertThat(probe.video("r_frame_rate")).isEqualTo("30/1");
        assertThat(probe.video("avg_frame_rate")).isEqualTo("30/1");
        assertThat(probe.video("width") + "x" + probe.video("height"))
                .isEqualTo(canvas.width() + "x" + canvas.height());
        assertThat(probe.video("sample_aspect_ratio")).isEqualTo("1:1");
        assertThat(probe.video("pix_fmt")).isEqualTo("yuv420p");
        assertThat(probe.video("color_range")).isEqualTo("tv");
        assertThat(probe.video("color_space")).isEqualTo("bt709");
        assertThat(probe.audio()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"24", "25", "29.97", "60", "12"})
    void any_rate_becomes_ours_with_exactly_the_frames_asked(double rate) {
        Path video = foreign.video("video.mp4", rate, 2.5, "");

        isOurs(trimmed(video, 0.2, PORTRAIT, 61), PORTRAIT, 61);
    }

    @Test
    void a_rate_that_varies_becomes_even() {
        Path video = foreign.made(
                "vfr.mp4",
                "testsrc2=s=320x180:r=50:d=3,select=not(mod(n\\,5))+lt(mod(n\\,50)\\,20)",
                "-fps_mode vfr -c:v libx264 -pix_fmt yuv420p");

        isOurs(trimmed(video, 0.5, LANDSCAPE, 70), LANDSCAPE, 70);
    }

    @Test
    void the_part_begins_where_it_is_asked_to() throws IOException {
        // As bright as it is late.
        Path video = foreign.made(
                "bright.mp4",
                "nullsrc=s=64x64:r=30:d=4,format=gray,geq=lum=50*T+20",
                "-c:v libx264 -crf 5 -pix_fmt yuv420p");

        byte[] luma = Foreign.luma(trimmed(video, 2, LANDSCAPE, 45), 1, 1, "");

        assertThat(luma).hasSize(45);
        assertThat((luma[44] & 255) - (luma[0] & 255)).isBetween(60, 76);
        byte[] start = Foreign.luma(trimmed(video, 0, LANDSCAPE, 45), 1, 1, "");
        assertThat((luma[0] & 255) - (start[0] & 255)).isBetween(84, 104);
    }

    @Test
    void what_is_a_little_too_short_is_slowed_down_instead_of_standing_still() throws IOException {
        Path video = foreign.made(
                "bright.mp4",
                "nullsrc=s=64x64:r=30:d=2,format=gray,geq=lum=90*T+20",
                "-c:v libx264 -crf 5 -pix_fmt yuv420p");

        Path clip = trimmed(video, 0, LANDSCAPE, 66);

        isOurs(clip, LANDSCAPE, 66);
        byte[] luma = Foreign.luma(clip, 1, 1, "");
        assertThat(luma[65] & 255).as("still moving at its end").isGreaterThan((luma[62] & 255) + 2);
        assertThatThrownBy(() -> trimmed(video, 0, LANDSCAPE, 75))
                .isInstanceOf(UnusableMediaException.class)
                .hasMessage("bright.mp4 has 2.00 seconds left from 0.00 on; 2.50 are needed");
        assertThatThrownBy(() -> trimmed(video, 5, LANDSCAPE, 30)).isInstanceOf(UnusableMediaException.class);
        assertThat(Files.exists(clip)).isTrue();
    }

    @Test
    void a_header_that_promises_too_much_is_found_out() {
        // The sound is longer than the picture, and Matroska tells the length of the whole only.
        Path video = foreign.made(
                "long.mkv",
                "testsrc2=s=64x64:r=30:d=1.8[out0];sine=d=4[out1]",
                "-c:v libx264 -c:a aac -map_metadata -1");

        isOurs(trimmed(video, 0, LANDSCAPE, 60), LANDSCAPE, 60);
        assertThatThrownBy(() -> trimmed(video, 0, LANDSCAPE, 90))
                .isInstanceOf(UnusableMediaException.class)
                .hasMessageContaining("3.00 are needed");
    }

    @Test
    void a_turned_video_stands_upright() throws IOException {
        // The left half is white; a quarter turn makes it the upper or the lower half.
        Path lying = foreign.made(
                "lying.mp4",
                "color=black:s=320x180:r=30:d=1,drawbox=w=160:h=180:c=white:t=fill",
                "-c:v libx264 -pix_fmt yuv420p");
        Path turned = folder.resolve("turned.mp4");
        Media.RUNNER.run(Arguments.run("error")
                .add("-display_rotation", "90")
                .input(lying)
                .add("-c", "copy")
                .to(turned));

        byte[] luma = Foreign.luma(trimmed(turned, 0, PORTRAIT, 20), 2, 2, "");

        assertThat(luma[0] & 255).isEqualTo(luma[1] & 255);
        assertThat(Math.abs((luma[0] & 255) - (luma[2] & 255))).isGreaterThan(150);
    }

    @Test
    void pixels_that_are_not_square_become_so() throws IOException {
        // 160x180 wide pixels: a picture of 320x180, whose middle half is white.
        Path video = foreign.made(
                "wide.mp4",
                "color=black:s=160x180:r=30:d=1,drawbox=x=40:w=80:h=180:c=white:t=fill,setsar=2",
                "-c:v libx264 -pix_fmt yuv420p");

        byte[] luma = Foreign.luma(trimmed(video, 0, LANDSCAPE, 10), 8, 1, "");

        assertThat(luma[1] & 255).isLessThan(40);
        assertThat(luma[2] & 255).isGreaterThan(200);
        assertThat(luma[5] & 255).isGreaterThan(200);
        assertThat(luma[6] & 255).isLessThan(40);
    }

    @Test
    void full_range_and_high_range_become_ordinary() throws IOException {
        Path full = foreign.made(
                "full.mp4",
                "color=white:s=64x64:r=30:d=1,scale=out_range=pc,format=yuvj420p",
                "-c:v libx264 -color_range pc");
        assertThat(Foreign.luma(trimmed(full, 0, LANDSCAPE, 5), 1, 1, "setparams=range=pc,")[0] & 255)
                .isBetween(232, 238);

        Path bright = foreign.made(
                "hdr.mp4",
                "testsrc2=s=128x72:r=30:d=1,format=yuv420p10le",
                "-c:v libx265 -x265-params log-level=none -color_primaries bt2020 -color_trc smpte2084"
                        + " -colorspace bt2020nc");
        isOurs(trimmed(bright, 0, LANDSCAPE, 20), LANDSCAPE, 20);
    }

    @Test
    void the_last_picture_is_taken_out_with_the_same_bytes_each_time() throws IOException {
        Path video = foreign.made(
                "bright.mp4",
                "nullsrc=s=64x64:r=30:d=0.3,format=gray,geq=lum=600*T",
                "-c:v libx264 -crf 5 -pix_fmt yuv420p");
        Path one = folder.resolve("one.png");
        Path other = folder.resolve("other.png");
        Foreign.EDITOR.lastFrame(video, one);
        Foreign.EDITOR.lastFrame(video, other);

        assertThat(one).hasSameBinaryContentAs(other);
        var picture = javax.imageio.ImageIO.read(one.toFile());
        assertThat(picture.getWidth()).isEqualTo(64);
        assertThat(picture.getRGB(32, 32) & 255).isBetween(150, 210);
    }

    @Test
    void a_rate_as_a_fraction_stays_exact() {
        Path target = folder.resolve("ntsc.mp4");
        Foreign.EDITOR.trim(
                foreign.video("video.mp4", 25, 2, ""), 0, new Cut(LANDSCAPE, new FrameRate(30000, 1001), 50), target);

        Probe probe = Probe.of(Media.RUNNER, target);
        assertThat(probe.video("r_frame_rate")).isEqualTo("30000/1001");
        assertThat(probe.video("nb_frames")).isEqualTo("50");
    }
}
