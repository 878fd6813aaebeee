package io.reelmill.infrastructure.client.ffmpeg;

import java.awt.image.BufferedImage;

/** A painted picture as ffmpeg's {@code yuva420p} in BT.709, so that nothing has to be converted once a frame. */
final class Strip {
    private Strip() {}

    /** The bytes of a frame of the given even size. */
    static int bytes(int width, int height) {
        return width * height * 5 / 2;
    }

    /** The planes one after the other: luma, the two chromas at half size, opacity. */
    static byte[] of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int area = width * height;
        int[] argb = picture.getRGB(0, 0, width, height, null, 0, width);
        byte[] out = new byte[bytes(width, height)];
        for (int i = 0; i < area; i++) {
            out[i] = (byte) Math.round(16 + 219 * luma(argb[i]));
            out[area * 3 / 2 + i] = (byte) (argb[i] >>> 24);
        }
        int chroma = area;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int i = y * width + x;
                int mean = mean(argb[i], argb[i + 1], argb[i + width], argb[i + width + 1]);
                double luma = luma(mean);
                out[chroma] = (byte) Math.round(128 + 224 * ((mean & 255) / 255.0 - luma) / 1.8556);
                out[chroma + area / 4] = (byte) Math.round(128 + 224 * ((mean >> 16 & 255) / 255.0 - luma) / 1.5748);
                chroma++;
            }
        }
        return out;
    }

    /** An empty frame: nothing to be seen. */
    static byte[] empty(int width, int height) {
        return of(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    private static double luma(int argb) {
        return (0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255)) / 255;
    }

    /** Of four pixels, each counting by its opacity: what cannot be seen lends no colour to an edge. */
    private static int mean(int... pixels) {
        int weight = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int pixel : pixels) {
            int opacity = pixel >>> 24;
            weight += opacity;
            red += opacity * (pixel >> 16 & 255);
            green += opacity * (pixel >> 8 & 255);
            blue += opacity * (pixel & 255);
        }
        int by = Math.max(1, weight);
        return red / by << 16 | green / by << 8 | blue / by;
    }
}
