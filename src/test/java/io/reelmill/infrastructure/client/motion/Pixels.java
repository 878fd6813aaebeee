package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.topic.Canvas;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Measures what is painted. */
final class Pixels {
    private Pixels() {}

    static BufferedImage frame(ClipOrder order, int number) {
        BufferedImage picture =
                new BufferedImage(order.canvas().width(), order.canvas().height(), BufferedImage.TYPE_3BYTE_BGR);
        new ShotPainter(order).paint(number, picture);
        return picture;
    }

    static byte[] bytes(BufferedImage picture) {
        return ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    }

    /** Mean difference of a channel in levels. */
    static double difference(BufferedImage one, BufferedImage other) {
        byte[] a = bytes(one);
        byte[] b = bytes(other);
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }

    /** A scene without its background, on a canvas with a margin as wide as itself on each side. */
    static BufferedImage alone(ClipOrder order, double time) {
        Canvas canvas = order.canvas();
        BufferedImage picture = new BufferedImage(canvas.width() * 3, canvas.height() * 3, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(canvas.width(), canvas.height());
        Scenes.of(Look.of(order)).draw(g, time);
        g.dispose();
        return picture;
    }

    /** Where a scene alone has painted, on the canvas. */
    static Rectangle ink(ClipOrder order, double time) {
        BufferedImage picture = alone(order, time);
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        Rectangle ink = new Rectangle(-1, -1);
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >>> 24 > 8) {
                ink.add(new Rectangle(
                        i % width - order.canvas().width(),
                        i / width - order.canvas().height(),
                        1,
                        1));
            }
        }
        return ink;
    }

    /** How many pixels are of a colour. */
    static long count(BufferedImage picture, int rgb) {
        long count = 0;
        for (int pixel : picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
            count += pixel >>> 24 > 200 && (pixel & 0xFFFFFF) == rgb ? 1 : 0;
        }
        return count;
    }
}
