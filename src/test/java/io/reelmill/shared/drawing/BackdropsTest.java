package io.reelmill.shared.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BackdropsTest {
    private static final Ground GROUND = Ground.of(0x0A1030, 0x16225A, 0x2B3A9C, 0x4A1F8F, 0xFFFFFF, 0xFFC83D);

    @ParameterizedTest
    @EnumSource(Backdrops.class)
    void move_visibly_within_a_second_and_repeat_themselves_for_the_same_numbers(Backdrops kind) {
        byte[] first = pixels(painted(kind, 5, 3.0));

        assertThat(pixels(painted(kind, 5, 3.0))).isEqualTo(first);
        assertThat(difference(first, pixels(painted(kind, 5, 4.0)))).isGreaterThan(0.4);
        assertThat(difference(first, pixels(painted(kind, 6, 3.0)))).isGreaterThan(0.4);
    }

    @Test
    void differ_from_each_other() {
        for (Backdrops one : Backdrops.values()) {
            for (Backdrops other : Backdrops.values()) {
                if (one != other) {
                    assertThat(difference(pixels(painted(one, 5, 3)), pixels(painted(other, 5, 3))))
                            .as("%s and %s", one, other)
                            .isGreaterThan(1.5);
                }
            }
        }
    }

    @Test
    void soft_fields_run_from_the_top_colour_to_the_bottom_colour_without_bands() {
        SoftField field = new SoftField(131, 257);
        field.ground(Color.BLACK, new Color(20, 20, 20));
        field.clear();
        BufferedImage picture = new BufferedImage(131, 257, BufferedImage.TYPE_3BYTE_BGR);
        field.paint(picture);

        assertThat(new Color(picture.getRGB(0, 0)).getRed()).isLessThanOrEqualTo(1);
        assertThat(new Color(picture.getRGB(130, 256)).getRed()).isBetween(18, 20);
        long steps = Arrays.stream(row(picture, 128)).distinct().count();
        assertThat(steps).as("dithered between two levels or more").isGreaterThan(1);
    }

    @Test
    void soft_lights_are_strongest_in_their_middle_and_end_at_their_radius() {
        SoftField field = new SoftField(200, 200);
        field.ground(Color.BLACK, Color.BLACK);
        field.clear();
        field.blob(100, 100, 60, Color.RED, 1);
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_3BYTE_BGR);
        field.paint(picture);

        assertThat(new Color(picture.getRGB(100, 100)).getRed()).isGreaterThan(250);
        assertThat(new Color(picture.getRGB(100, 100)).getBlue()).isZero();
        assertThat(new Color(picture.getRGB(100, 130)).getRed()).isBetween(90, 200);
        assertThat(new Color(picture.getRGB(100, 170)).getRed()).isZero();
    }

    private static int[] row(BufferedImage picture, int y) {
        return picture.getRGB(0, y, picture.getWidth(), 1, null, 0, picture.getWidth());
    }

    private static BufferedImage painted(Backdrops kind, long seed, double time) {
        BufferedImage picture = new BufferedImage(108, 192, BufferedImage.TYPE_3BYTE_BGR);
        SoftField field = new SoftField(108, 192);
        field.ground(GROUND.top(), GROUND.bottom());
        field.clear();
        Backdrop backdrop = kind.on(GROUND, 108, 192, new Random(seed));
        backdrop.soften(field, time);
        field.paint(picture);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        backdrop.draw(g, time);
        g.dispose();
        return picture;
    }

    private static byte[] pixels(BufferedImage picture) {
        return ((java.awt.image.DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** Mean difference of a channel in levels. */
    private static double difference(byte[] one, byte[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs((one[i] & 0xff) - (other[i] & 0xff));
        }
        return (double) sum / one.length;
    }
}
