package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.clip.FootageEditor.Cut;
import io.reelmill.core.clip.UnusableMediaException;
import io.reelmill.core.topic.Canvas;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnimateIT {
    private static final Canvas PORTRAIT = new Canvas(180, 320);
    private static final Canvas LANDSCAPE = new Canvas(320, 180);
    private static final String STILL = "-frames:v 1 -f image2 -update 1";

    @TempDir
    Path folder;

    private Foreign foreign;

    @BeforeEach
    void open() {
        foreign = new Foreign(folder);
    }

    /** A white square of a tenth of the width on black, with its centre at the shares given. */
    private Path square(String name, int width, int height, double x, double y) {
        int side = width / 10;
        return foreign.made(
                name,
                "color=black:s=%dx%d,drawbox=x=%d:y=%d:w=%d:h=%d:c=white:t=fill"
                        .formatted(
                                width, height, (int) (width * x) - side / 2, (int) (height * y) - side / 2, side, side),
                "-c:v png " + STILL);
    }

    private Path animated(Path still, long seed, Canvas canvas, int frames) {
        Path target = folder.resolve("clip.mp4");
        Foreign.EDITOR.animate(still, seed, new Cut(canvas, Media.RATE, frames), target);
        return target;
    }

    /** For each frame how many pixels' worth of white there is, and where its centre lies. */
    private static double[][] white(Path clip, Canvas canvas) throws IOException {
        byte[] all = Foreign.luma(clip, canvas.width(), canvas.height(), "");
        int area = canvas.width() * canvas.height();
        double[][] frames = new double[all.length / area][3];
        for (int i = 0; i < frames.length * area; i++) {
            double light = Math.max(0, (all[i] & 255) - 20) / 215.0;
            frames[i / area][0] += light;
            frames[i / area][1] += light * (i % area % canvas.width() + 0.5);
            frames[i / area][2] += light * (i % area / canvas.width() + 0.5);
        }
        for (double[] frame : frames) {
            frame[1] /= frame[0];
            frame[2] /= frame[0];
        }
        return frames;
    }

    @Test
    void comes_closer_and_goes_away_in_turn_without_a_jerk() throws IOException {
        Path still = square("still.png", 1280, 720, 0.35, 0.6);
        double[][] closer = white(animated(still, 6, LANDSCAPE, 60), LANDSCAPE);
        double[][] away = white(animated(still, 7, LANDSCAPE, 60), LANDSCAPE);

        assertThat(closer).hasNumberOfRows(60);
        assertThat(Math.sqrt(closer[59][0] / closer[0][0])).isCloseTo(1.06, within(0.01));
        assertThat(Math.sqrt(away[59][0] / away[0][0])).isCloseTo(1 / 1.06, within(0.01));
        for (double[][] frames : new double[][][] {closer, away}) {
            for (int i = 2; i < 60; i++) {
                for (int axis = 1; axis <= 2; axis++) {
                    double before = frames[i - 1][axis] - frames[i - 2][axis];
                    double step = frames[i][axis] - frames[i - 1][axis];
                    assertThat(step).as("frame %d", i).isCloseTo(before, within(0.12));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 0.85, 0.5",
        "1280, 720, 0.1, 0.5",
        "720, 1280, 0.5, 0.15",
        "720, 1280, 0.5, 0.9",
        "800, 800, 0.8, 0.8",
        "1600, 400, 0.7, 0.5",
    })
    void what_draws_the_eye_stays_in_the_picture(int width, int height, double x, double y) throws IOException {
        Path still = square("still.png", width, height, x, y);
        for (Canvas canvas : new Canvas[] {PORTRAIT, LANDSCAPE}) {
            for (long seed = 0; seed < 2; seed++) {
                double[][] frames = white(animated(still, seed, canvas, 40), canvas);
                double shape = (double) canvas.width() / canvas.height();
                double side = width / 10.0 * canvas.width() / Math.min(width, height * shape);
                double whole = Math.min(side, canvas.width()) * Math.min(side, canvas.height());
                assertThat(frames[0][0]).as("seed %d in %s", seed, canvas).isGreaterThan(0.97 * whole);
                assertThat(frames[39][0]).as("seed %d in %s", seed, canvas).isGreaterThan(0.97 * whole);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"640, 360", "360, 640", "500, 500", "2000, 120", "120, 90"})
    void never_leaves_the_picture(int width, int height) throws IOException {
        // White all over: any edge would show as something darker.
        Path still = foreign.made("white.png", "color=white:s=%dx%d".formatted(width, height), "-c:v png " + STILL);
        for (Canvas canvas : new Canvas[] {PORTRAIT, LANDSCAPE}) {
            byte[] all = Foreign.luma(animated(still, width, canvas, 12), canvas.width(), canvas.height(), "");
            int darkest = 255;
            for (byte light : all) {
                darkest = Math.min(darkest, light & 255);
            }
            assertThat(darkest).isGreaterThan(225);
        }
    }

    @Test
    void is_ours_and_the_same_each_time() throws IOException {
        Path still = square("still.png", 640, 480, 0.5, 0.5);
        Path clip = animated(still, 1, PORTRAIT, 31);
        byte[] first = Files.readAllBytes(clip);

        Probe probe = Probe.of(Media.RUNNER, clip);
        assertThat(probe.video("nb_frames")).isEqualTo("31");
        assertThat(probe.video("color_space")).isEqualTo("bt709");
        assertThat(probe.video("width") + "x" + probe.video("height")).isEqualTo("180x320");
        assertThat(folder).isDirectoryContaining(path -> path.equals(clip));
        assertThat(Files.list(folder)).as("nothing stays behind").hasSize(2);
        assertThat(Files.readAllBytes(animated(still, 1, PORTRAIT, 31))).isEqualTo(first);
        assertThat(Files.readAllBytes(animated(still, 3, PORTRAIT, 31)))
                .as("another way")
                .isNotEqualTo(first);
    }

    @Test
    void stands_as_its_camera_was_held() throws IOException {
        // The left half is white; orientation 6 is a quarter turn to the right, so the upper half becomes it.
        Path lying = foreign.made(
                "lying.jpg", "color=black:s=640x480,drawbox=w=320:h=480:c=white:t=fill", "-c:v mjpeg " + STILL);
        byte[] jpeg = Files.readAllBytes(lying);
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 2);
        turned.write(
                new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8});
        turned.write(new byte[] {0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0});
        turned.write(jpeg, 2, jpeg.length - 2);
        Path still = Files.write(folder.resolve("turned.jpg"), turned.toByteArray());

        double[][] frames = white(animated(still, 0, PORTRAIT, 3), PORTRAIT);

        assertThat(frames[0][1]).as("not to one side").isCloseTo(90, within(8.0));
        assertThat(frames[0][2]).as("at the top").isLessThan(120);
    }

    @Test
    void transparent_parts_show_a_light_ground() throws IOException {
        Path still = foreign.made("glass.png", "color=black@0.0:s=320x240,format=rgba", "-c:v png " + STILL);

        assertThat(Foreign.luma(animated(still, 0, LANDSCAPE, 2), 1, 1, "")[0] & 255)
                .isGreaterThan(200);
    }

    @Test
    void a_cut_out_is_seen_whole_on_a_ground_that_sets_it_off() throws IOException {
        for (String colour : new String[] {"white", "black"}) {
            Path still = foreign.made(
                    colour + ".png",
                    "color=%1$s@0.0:s=600x200,format=rgba,drawbox=x=10:y=10:w=580:h=180:c=%1$s@1:t=fill:replace=1"
                            .formatted(colour),
                    "-c:v png " + STILL);
            for (Canvas canvas : new Canvas[] {PORTRAIT, LANDSCAPE}) {
                for (int seed = 0; seed < 2; seed++) {
                    Path clip = animated(still, seed, canvas, 30);
                    byte[] all = Foreign.luma(clip, canvas.width(), canvas.height(), "");
                    int width = canvas.width();
                    int middle = canvas.height() / 2 * width + width / 2;
                    for (int frame = 0; frame < 30; frame += 29) {
                        int at = frame * width * canvas.height() + middle;
                        int inside = all[at] & 255;
                        int left = all[at - width / 2 + 2] & 255;
                        int right = all[at + width / 2 - 3] & 255;
                        assertThat(Math.abs(inside - left))
                                .as("%s in %s", colour, canvas)
                                .isGreaterThan(120);
                        assertThat(left).as("as far to both sides").isCloseTo(right, within(3));
                    }
                }
            }
        }
    }

    @Test
    void a_picture_too_small_to_fill_the_canvas_lies_whole_on_itself_out_of_focus() throws IOException {
        // White at both ends: cropped to fill, it would not be seen.
        Path still = foreign.made(
                "tiny.png",
                "color=gray:s=64x36,drawbox=x=2:y=0:w=6:h=36:c=white:t=fill,drawbox=x=56:y=0:w=6:h=36:c=white:t=fill",
                "-c:v png " + STILL);
        byte[] all = Foreign.luma(animated(still, 0, PORTRAIT, 2), PORTRAIT.width(), PORTRAIT.height(), "");

        int row = 160 * 180;
        assertThat(all[row + 14] & 255).as("its left end").isGreaterThan(200);
        assertThat(all[row + 165] & 255).as("its right end").isGreaterThan(200);
        assertThat(all[row + 90] & 255).isBetween(110, 140);
        assertThat(all[20 * 180 + 90] & 255).as("darker above, and not black").isBetween(50, 120);
    }

    @Test
    void a_bad_still_makes_no_clip() throws IOException {
        Path page = foreign.written("page.jpg", "<html>");
        assertThatThrownBy(() -> animated(page, 0, PORTRAIT, 5)).isInstanceOf(UnusableMediaException.class);
        assertThat(folder.resolve("clip.mp4")).doesNotExist();
    }
}
