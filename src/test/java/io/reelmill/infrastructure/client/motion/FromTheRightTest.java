package io.reelmill.infrastructure.client.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.Part;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.TopicRequests;
import io.reelmill.shared.drawing.Colours;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class FromTheRightTest {
    private static final Canvas CANVAS = new Canvas(180, 320);

    private static TopicRequest request(String topic) {
        return TopicRequests.of("topic", topic, "voice", "none", "seed", "4", "category", "science", "tone", "calm");
    }

    private static ClipOrder list(String topic, String... items) {
        List<Part> parts = Orders.parts(List.of(items));
        Picture picture = Picture.of(Design.LIST, "", parts, 1);
        return Orders.of(Orders.shot(4, picture, items[1]), CANVAS, request(topic));
    }

    /** The middle of all that has the accent colour, as a share of the width. */
    private static double accent(ClipOrder order) {
        BufferedImage frame = Pixels.frame(order, 45);
        Color accent = Look.of(order).ground().accent();
        double sum = 0;
        long count = 0;
        for (int y = (int) (CANVAS.height() * 0.34); y < CANVAS.height() * 0.6; y++) {
            for (int x = 0; x < CANVAS.width(); x++) {
                if (Colours.contrast(new Color(frame.getRGB(x, y)), accent) < 1.03
                        && near(new Color(frame.getRGB(x, y)), accent)) {
                    sum += x;
                    count++;
                }
            }
        }
        assertThat(count).isPositive();
        return sum / count / CANVAS.width();
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue())
                < 40;
    }

    @Test
    void are_the_bullets_of_those_who_read_so() {
        assertThat(accent(list("Tea", "One cup", "Two cups"))).isLessThan(0.35);
        assertThat(accent(list("الشاي", "كوب واحد", "كوبان"))).isGreaterThan(0.65);
        assertThat(accent(list("תה", "כוס אחת", "שתי כוסות"))).isGreaterThan(0.65);
    }

    @Test
    void is_not_the_world() {
        ClipOrder order = Orders.of(
                Orders.shot(4, Picture.of(Design.MAP, "مصر", List.of(Part.of(Orders.NAIROBI)), 0), "مصر"),
                CANVAS,
                request("مصر"));

        assertThat(Look.of(order).fromTheRight()).isFalse();
    }

    @Test
    void keeps_digits_readable() {
        Picture picture = Picture.counting("7", "");
        ClipOrder hebrew = Orders.of(Orders.shot(4, picture, "7"), CANVAS, request("תה"));
        ClipOrder english = Orders.of(Orders.shot(4, picture, "7"), CANVAS, request("Tea"));

        // A seven leans: most of its top is left of its foot, also where the picture is mirrored.
        assertThat(Math.signum(lean(hebrew))).isEqualTo(Math.signum(lean(english)));
    }

    private static double lean(ClipOrder order) {
        BufferedImage frame = Pixels.frame(order, 87);
        Color ink = Look.of(order).ground().ink();
        double[] sums = new double[4];
        for (int y = 60; y < 170; y++) {
            for (int x = 60; x < 120; x++) {
                if (near(new Color(frame.getRGB(x, y)), ink)) {
                    int part = y < 115 ? 0 : 2;
                    sums[part] += x;
                    sums[part + 1]++;
                }
            }
        }
        return sums[0] / Math.max(1, sums[1]) - sums[2] / Math.max(1, sums[3]);
    }
}
