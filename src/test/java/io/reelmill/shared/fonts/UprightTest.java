package io.reelmill.shared.fonts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class UprightTest {
    private static final int WIDTH = 200;

    private static BufferedImage drawn(boolean mirrored, String text) {
        BufferedImage picture = new BufferedImage(WIDTH, 80, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = picture.createGraphics();
        if (mirrored) {
            g.translate(WIDTH, 0);
            g.scale(-1, 1);
        }
        Typesetter.line(text, Face.DISPLAY, 40).draw(g, 10, 10, WIDTH - 20, mirrored ? 1 : 0);
        g.dispose();
        return picture;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, WIDTH, 80, null, 0, WIDTH);
    }

    @Test
    void letters_are_the_same_on_a_mirrored_picture() {
        int[] plain = pixels(drawn(false, "F7"));
        int[] turned = pixels(drawn(true, "F7"));
        long differing = 0;
        long ink = 0;
        for (int i = 0; i < plain.length; i++) {
            ink += (plain[i] & 255) > 128 ? 1 : 0;
            differing += Math.abs((plain[i] & 255) - (turned[i] & 255)) > 128 ? 1 : 0;
        }

        assertThat(ink).isGreaterThan(200);
        assertThat(differing).isLessThan(ink / 5);
    }
}
