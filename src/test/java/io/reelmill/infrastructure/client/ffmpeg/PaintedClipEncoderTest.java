package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.RenderException;
import io.reelmill.core.topic.Canvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaintedClipEncoderTest {
    private static final Canvas TINY = new Canvas(64, 96);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"libx264", "libopenh264"})
    void encodes_every_frame_in_tagged_bt709(String encoder) throws Exception {
        VideoCodec codec = new VideoCodec(Media.RUNNER, Media.PROPERTIES, encoder);
        Path clip = folder.resolve("clip.mp4");

        new PaintedClipEncoder(Media.RUNNER, codec, new Permits(1))
                .encode(
                        TINY,
                        Media.RATE,
                        47,
                        (number, picture) -> {
                            if (number == 0) {
                                // Only once: the picture holds the frame before.
                                Graphics2D g = picture.createGraphics();
                                g.setColor(Color.RED);
                                g.fillRect(0, 0, 64, 96);
                                g.dispose();
                            }
                        },
                        clip);

        Probe probe = Probe.of(Media.RUNNER, clip);
        assertThat(probe.video("nb_frames")).isEqualTo("47");
        assertThat(Probe.number(probe.video("duration")))
                .isCloseTo(47 / 30.0, org.assertj.core.data.Offset.offset(0.0005));
        assertThat(probe.video("pix_fmt")).isEqualTo("yuv420p");
        assertThat(probe.video("color_space")).isEqualTo("bt709");
        assertThat(probe.video("color_range")).isEqualTo("tv");
        assertThat(lastPixel(clip, 47)).satisfies(yuv -> {
            // ITU-R BT.709: red is 63, 102, 240.
            assertThat(yuv[0] & 255).isBetween(60, 66);
            assertThat(yuv[1] & 255).isBetween(99, 105);
            assertThat(yuv[2] & 255).isBetween(236, 243);
        });
    }

    private byte[] lastPixel(Path clip, int frames) throws Exception {
        Path raw = folder.resolve("frame.yuv");
        Media.RUNNER.run(Arguments.run("error")
                .input(clip)
                .add("-vf", "trim=start_frame=" + (frames - 1), "-f", "rawvideo", "-pix_fmt", "yuv420p")
                .to(raw));
        byte[] planes = Files.readAllBytes(raw);
        int area = TINY.width() * TINY.height();
        assertThat(planes).hasSize(area * 3 / 2);
        return new byte[] {planes[area / 2], planes[area + area / 8], planes[area + area / 4 + area / 8]};
    }

    @Test
    void a_failing_painter_leaves_no_clip() {
        Path clip = folder.resolve("clip.mp4");

        assertThatThrownBy(() -> new PaintedClipEncoder(Media.RUNNER, Media.CODEC, new Permits(1))
                        .encode(
                                TINY,
                                Media.RATE,
                                10,
                                (number, picture) -> {
                                    if (number == 5) {
                                        throw new AssertionError("out of paint");
                                    }
                                },
                                clip))
                .isInstanceOf(RenderException.class)
                .hasRootCauseMessage("out of paint");
        assertThat(folder).isEmptyDirectory();
    }
}
