package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.Canvas;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * What the camera moves over: the picture, or a board of the canvas' shape on which it lies whole. A cut-out, a logo mostly,
 * lies on a plain ground that sets it off; a picture too small to fill the canvas lies on itself, large and out of focus.
 *
 * @param size in the picture's pixels
 * @param place where the picture lies on it
 */
record Board(StillFile.Survey survey, Rectangle2D size, Rectangle2D place) {
    private static final Color LIGHT = new Color(242, 242, 240);
    private static final Color DARK = new Color(30, 32, 36);
    private static final Color VEIL = new Color(0, 0, 0, 70);

    /** How much larger than a cut-out its board is: room for the camera to come closer. */
    private static final double ROOM = 1.4;

    /** The share of its edge that is transparent in a cut-out. */
    private static final double CLEAR = 0.5;

    /** More pixels of the canvas to one of the picture, along each side, are seen as blocks. */
    private static final double ENLARGED = 4;

    /** At most this share of the enlargement must be left where the picture lies whole, or it is not worth while. */
    private static final double WORTH = 0.6;

    private static final int BRIGHT = 150;
    /** The shorter side in pixels of what is out of focus. */
    private static final int BLURRED = 12;

    static Board of(StillFile.Survey survey, Canvas canvas) {
        Rectangle2D whole = survey.size();
        double across = canvas.width() / whole.getWidth();
        double down = canvas.height() / whole.getHeight();
        double filled = Math.max(across, down);
        double inside = Math.min(across, down);
        if (clear(survey.small())) {
            return around(survey, canvas, ROOM / inside);
        }
        return filled > ENLARGED && inside <= WORTH * filled
                ? around(survey, canvas, 1 / inside)
                : new Board(survey, whole, whole);
    }

    private static Board around(StillFile.Survey survey, Canvas canvas, double scale) {
        Rectangle2D whole = survey.size();
        double width = canvas.width() * scale;
        double height = canvas.height() * scale;
        return new Board(
                survey,
                new Rectangle2D.Double(0, 0, width, height),
                new Rectangle2D.Double(
                        (width - whole.getWidth()) / 2,
                        (height - whole.getHeight()) / 2,
                        whole.getWidth(),
                        whole.getHeight()));
    }

    Focus focus() {
        return bare() ? new Focus(survey.small()) : Focus.MIDDLE;
    }

    private boolean bare() {
        return size.equals(place);
    }

    /** A part of it in another size. */
    BufferedImage painted(StillFile file, Rectangle2D part, int width, int height) {
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = painted.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setColor(ground(survey.small()));
        g.fillRect(0, 0, width, height);
        if (bare()) {
            g.drawImage(file.part(part, width, height), 0, 0, null);
        } else {
            if (!clear(survey.small())) {
                blur(g, width, height);
            }
            double scale = width / part.getWidth();
            int across = (int) Math.round(place.getWidth() * scale);
            int down = (int) Math.round(place.getHeight() * scale);
            int x = (int) Math.round((place.getX() - part.getX()) * scale);
            int y = (int) Math.round((place.getY() - part.getY()) * scale);
            g.drawImage(file.part(survey.size(), across, down), x, y, null);
        }
        g.dispose();
        return painted;
    }

    /** The picture as large as fills everything, so soft that nothing of it draws the eye. */
    private void blur(Graphics2D g, int width, int height) {
        BufferedImage small = survey.small();
        double soft = (double) BLURRED / Math.min(small.getWidth(), small.getHeight());
        Image blurred = small.getScaledInstance(
                (int) Math.ceil(small.getWidth() * soft),
                (int) Math.ceil(small.getHeight() * soft),
                Image.SCALE_AREA_AVERAGING);
        double scale = Math.max((double) width / small.getWidth(), (double) height / small.getHeight());
        int across = (int) Math.ceil(small.getWidth() * scale);
        int down = (int) Math.ceil(small.getHeight() * scale);
        g.drawImage(blurred, (width - across) / 2, (height - down) / 2, across, down, null);
        g.setColor(VEIL);
        g.fillRect(0, 0, width, height);
    }

    private static boolean clear(BufferedImage picture) {
        int edge = 0;
        int seen = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            seen += opaque(picture.getRGB(x, 0)) + opaque(picture.getRGB(x, picture.getHeight() - 1));
            edge += 2;
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            seen += opaque(picture.getRGB(0, y)) + opaque(picture.getRGB(picture.getWidth() - 1, y));
            edge += 2;
        }
        return edge - seen > CLEAR * edge;
    }

    private static int opaque(int argb) {
        return argb >>> 31;
    }

    /** Light, unless what lies on it is. */
    private static Color ground(BufferedImage picture) {
        long sum = 0;
        long count = 0;
        int[] brightness = Brightness.of(picture).values();
        for (int i = 0; i < brightness.length; i++) {
            if (opaque(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())) == 1) {
                sum += brightness[i];
                count++;
            }
        }
        return clear(picture) && sum > BRIGHT * count ? DARK : LIGHT;
    }
}
