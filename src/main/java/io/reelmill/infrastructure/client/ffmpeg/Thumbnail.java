package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.shared.fonts.Box;
import io.reelmill.shared.fonts.Face;
import io.reelmill.shared.fonts.Fonts;
import io.reelmill.shared.fonts.TextBlock;
import io.reelmill.shared.fonts.Typesetter;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Sets a title over a picture: in the upper part, since names, buttons and lengths stand at the bottom and at the right on
 * every platform, on a ground that grows dark enough for white letters whatever the picture is.
 */
final class Thumbnail {
    /** Of the picture's sides. */
    private static final float LEFT = 0.07f;

    private static final float WIDTH = 0.81f;
    private static final float TOP = 0.13f;
    private static final float HEIGHT = 0.37f;
    private static final float LETTERS = 0.13f;
    /** How far down the dark ground reaches. */
    private static final float GROUND = 0.72f;

    private static final Color DARK = new Color(8, 8, 14, 215);
    private static final Color CLEAR = new Color(8, 8, 14, 0);
    private static final Color SHADOW = new Color(0, 0, 0, 150);
    private static final int LINES = 4;

    private Thumbnail() {}

    static void paint(BufferedImage picture, String title, String language) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        float shorter = Math.min(width, height);
        Face face = Face.DISPLAY.in(language);
        if (!Fonts.legible(face, title)) {
            return;
        }
        Box box = new Box(width * WIDTH, height * HEIGHT, LINES, 1.08f);
        TextBlock block = Typesetter.fit(title, face, shorter * LETTERS, box);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            // Dark as far as the letters reach, then less and less.
            float solid = height * TOP + block.height();
            g.setPaint(new GradientPaint(0, solid, DARK, 0, Math.max(solid + 1, height * GROUND), CLEAR));
            g.fillRect(0, 0, width, height);
            float top = height * TOP;
            g.setColor(SHADOW);
            block.draw(g, width * LEFT, top + block.px() * 0.05f, box.width(), 0);
            g.setColor(Color.WHITE);
            block.draw(g, width * LEFT, top, box.width(), 0);
        } finally {
            g.dispose();
        }
    }
}
