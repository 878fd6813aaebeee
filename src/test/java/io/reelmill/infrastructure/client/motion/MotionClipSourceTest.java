package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipEncoder;
import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.Looks;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class MotionClipSourceTest {
    /** What ffmpeg's freezedetect takes for standing still at a noise of 0.001, in levels. */
    private static final double FROZEN = 0.001 * 255;

    /** Keeps every tenth frame instead of encoding them. */
    private static final class KeepingEncoder implements ClipEncoder {
        private final List<byte[]> kept = new ArrayList<>();
        private int painted;

        @Override
        public void encode(Canvas canvas, FrameRate frameRate, int frames, FramePainter painter, Path target) {
            BufferedImage picture = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_3BYTE_BGR);
            for (int i = 0; i < frames; i++) {
                painter.paint(i, picture);
                painted++;
                if (i % 10 == 0) {
                    kept.add(Pixels.bytes(picture).clone());
                }
            }
        }
    }

    private final KeepingEncoder encoder = new KeepingEncoder();
    private final ClipSource source = new MotionClipSource(encoder);

    private static final List<Shot> SHOTS = Orders.everyDesign("Octopuses have three hearts", "3.8 cm");

    @Test
    void paints_exactly_the_frames_of_the_clip_and_says_how() {
        Shot shot = Orders.shot(2, Design.STATEMENT, "Octopuses have three hearts");

        Provenance provenance = source.source(Orders.order(77, Orders.SMALL, shot), Path.of("clip.mp4"));

        assertThat(encoder.painted).isEqualTo(90);
        assertThat(provenance.provider())
                .isEqualTo("motion")
                .isEqualTo(source.capabilities().provider());
        assertThat(provenance.model()).isEqualTo(source.capabilities().model());
        assertThat(provenance.seed()).contains(77L);
        assertThat(source.capabilities().serves("ja-JP")).isTrue();
    }

    @Test
    void paints_the_same_pixels_for_the_same_order() {
        Shot shot = Orders.shot(2, Design.STATEMENT, "Octopuses have three hearts");
        source.source(Orders.order(77, Orders.SMALL, shot), Path.of("a.mp4"));
        List<byte[]> first = List.copyOf(encoder.kept);
        encoder.kept.clear();

        source.source(Orders.order(77, Orders.SMALL, shot), Path.of("b.mp4"));

        assertThat(encoder.kept).hasSize(9);
        for (int i = 0; i < first.size(); i++) {
            assertThat(encoder.kept.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void never_stands_still() {
        for (Shot shot : SHOTS) {
            for (long seed = 1; seed <= 2; seed++) {
                ClipOrder order = Orders.order(seed, Orders.SMALL, shot);
                for (int frame : new int[] {0, 60}) {
                    assertThat(Pixels.difference(Pixels.frame(order, frame), Pixels.frame(order, frame + 29)))
                            .as("%s from frame %d", shot.picture().design(), frame)
                            .isGreaterThan(2 * FROZEN);
                }
            }
        }
    }

    @Test
    void gives_neighbours_and_other_seeds_another_look() {
        for (int i = 0; i + 1 < SHOTS.size(); i++) {
            BufferedImage one = Pixels.frame(Orders.order(5, Orders.SMALL, SHOTS.get(i)), 80);
            BufferedImage next = Pixels.frame(Orders.order(5, Orders.SMALL, SHOTS.get(i + 1)), 80);
            BufferedImage other = Pixels.frame(Orders.order(6, Orders.SMALL, SHOTS.get(i)), 80);

            assertThat(Pixels.difference(one, next))
                    .as("next to shot %d", i + 1)
                    .isGreaterThan(5);
            assertThat(Pixels.difference(one, other))
                    .as("other seed, shot %d", i + 1)
                    .isGreaterThan(3);
        }
    }

    @Test
    void shows_the_title_from_the_first_frame() {
        ClipOrder order = Orders.order(5, Orders.SMALL, SHOTS.get(0));

        assertThat(Pixels.ink(order, 0).height).isGreaterThan(60);
    }

    @Test
    void is_configured_with_the_colours_of_its_themes() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(ClipEncoder.class, () -> encoder);
            context.register(MotionConfiguration.class);
            context.refresh();

            assertThat(context.getBean(ClipSource.class).capabilities().provider())
                    .isEqualTo("motion");
            assertThat(context.getBean(Looks.class).accent(Orders.request(3, "finance", "")))
                    .isEqualTo(0xFF9B7D);
        }
    }
}
