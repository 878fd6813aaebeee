package io.reelmill.infrastructure.client.ffmpeg;

import java.awt.image.BufferedImage;

/** How bright a picture is, pixel by pixel in rows. */
record Brightness(int width, int height, int... values) {

    static Brightness of(BufferedImage picture) {
        int[] values = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int i = 0; i < values.length; i++) {
            int rgb = values[i];
            values[i] = (299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255)) / 1000;
        }
        return new Brightness(picture.getWidth(), picture.getHeight(), values);
    }

    /** The same with so many pixels to one, of which the means are taken. */
    Brightness smaller(double scale) {
        int across = (int) (width / scale);
        int down = (int) (height / scale);
        long[] sums = sums();
        int[] means = new int[across * down];
        for (int i = 0; i < means.length; i++) {
            int left = (int) (i % across * scale);
            int top = (int) (i / across * scale);
            int right = Math.max(left + 1, (int) ((i % across + 1) * scale));
            int bottom = Math.max(top + 1, (int) ((i / across + 1) * scale));
            long sum = sums[bottom * (width + 1) + right]
                    - sums[bottom * (width + 1) + left]
                    - sums[top * (width + 1) + right]
                    + sums[top * (width + 1) + left];
            means[i] = (int) (sum / ((right - left) * (long) (bottom - top)));
        }
        return new Brightness(across, down, means);
    }

    /** Of all that lies above and left of each corner, in rows of one more than the width. */
    long[] sums() {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += values[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }
}
