package io.reelmill.infrastructure.client.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacesTest {
    /** A drawn head on a plain ground, as wide as {@code size}. */
    private static void face(Graphics2D g, double x, double y, double size) {
        g.setColor(new Color(60, 40, 30));
        g.fill(new Ellipse2D.Double(x - size * 0.62, y - size * 0.95, size * 1.24, size * 1.6));
        g.setColor(new Color(224, 180, 152));
        g.fill(new Ellipse2D.Double(x - size * 0.5, y - size * 0.7, size, size * 1.4));
        for (int side = -1; side <= 1; side += 2) {
            double eye = x + side * size * 0.22;
            g.setColor(new Color(96, 62, 46));
            g.fill(new Ellipse2D.Double(eye - size * 0.14, y - size * 0.26, size * 0.28, size * 0.07));
            g.setColor(new Color(70, 50, 44));
            g.fill(new Ellipse2D.Double(eye - size * 0.11, y - size * 0.14, size * 0.22, size * 0.12));
        }
        g.setColor(new Color(186, 138, 112));
        g.fill(new Ellipse2D.Double(x - size * 0.1, y - size * 0.02, size * 0.2, size * 0.2));
        g.setColor(new Color(140, 60, 60));
        g.fill(new Ellipse2D.Double(x - size * 0.2, y + size * 0.3, size * 0.4, size * 0.12));
    }

    private static BufferedImage picture(int width, int height, double x, double y, double size) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(150, 170, 190));
        g.fillRect(0, 0, width, height);
        if (size > 0) {
            face(g, x, y, size);
        }
        g.dispose();
        return picture;
    }

    @ParameterizedTest
    @CsvSource({"427, 240, 320, 120, 48", "240, 427, 90, 90, 60", "240, 240, 120, 130, 90"})
    void a_face_is_found_where_it_is(int width, int height, double x, double y, double size) {
        List<Rectangle> faces = Faces.in(picture(width, height, x, y, size));

        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).getCenterX()).isCloseTo(x, within(size * 0.25));
        assertThat(faces.get(0).getCenterY()).isCloseTo(y, within(size * 0.35));
        assertThat((double) faces.get(0).width).isBetween(size * 0.6, size * 1.6);
    }

    @Test
    void where_nobody_is_nobody_is_found() {
        assertThat(Faces.in(picture(427, 240, 0, 0, 0))).isEmpty();
        assertThat(Faces.in(picture(20, 20, 0, 0, 0)))
                .as("smaller than any face")
                .isEmpty();
    }

    @Test
    void a_face_draws_the_eye_more_than_loud_colours() {
        BufferedImage picture = picture(240, 427, 120, 70, 60);
        Graphics2D g = picture.createGraphics();
        g.setColor(new Color(255, 60, 0));
        g.fillRect(30, 200, 180, 200);
        g.setColor(Color.WHITE);
        g.fillRect(100, 260, 40, 60);
        g.dispose();

        double middle = new Focus(picture).down(0.32);

        assertThat(middle).as("the head is in the picture whole").isBetween(0.16, 0.27);
    }
}
