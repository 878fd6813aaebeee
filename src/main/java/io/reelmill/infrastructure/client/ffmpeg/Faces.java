package io.reelmill.infrastructure.client.ffmpeg;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds faces that look at the camera: a window goes over the picture in growing sizes, and what several neighbouring
 * windows take for a face is one. Liao et al., "Learning Multi-scale Block Local Binary Patterns for Face Recognition" (ICB
 * 2007). Thread-safe.
 */
final class Faces {
    /** How much smaller the picture becomes from one size of faces to the next. */
    private static final double STEP = 1.1;

    /** Pixels from one window to the next. */
    private static final int STRIDE = 2;

    /** A face is found by this many windows at least; anything else looks like one only from exactly one place. */
    private static final int WITNESSES = 3;

    /** How far windows of one face lie apart, in shares of their side. */
    private static final double TOGETHER = 0.3;

    private static final Faces KNOWN = new Faces(Cascade.load());

    private final Cascade cascade;

    private Faces(Cascade cascade) {
        this.cascade = cascade;
    }

    /** The faces of a picture in its pixels; from chin to brow, and a tenth of its shorter side at least. */
    static List<Rectangle> in(BufferedImage picture) {
        return KNOWN.find(Brightness.of(picture));
    }

    private List<Rectangle> find(Brightness picture) {
        List<List<Rectangle>> groups = new ArrayList<>();
        double scale = Math.max(1, Math.min(picture.width(), picture.height()) / 10.0 / Cascade.SIDE);
        while (Math.min(picture.width(), picture.height()) / scale >= Cascade.SIDE) {
            windows(picture.smaller(scale), scale).forEach(window -> join(groups, window));
            scale *= STEP;
        }
        return groups.stream()
                .filter(group -> group.size() >= WITNESSES)
                .map(Faces::mean)
                .toList();
    }

    private List<Rectangle> windows(Brightness picture, double scale) {
        long[] sums = picture.sums();
        int side = (int) Math.round(Cascade.SIDE * scale);
        List<Rectangle> found = new ArrayList<>();
        for (int y = 0; y + Cascade.SIDE <= picture.height(); y += STRIDE) {
            for (int x = 0; x + Cascade.SIDE <= picture.width(); x += STRIDE) {
                if (cascade.accepts(sums, y * (picture.width() + 1) + x, picture.width() + 1)) {
                    found.add(new Rectangle((int) (x * scale), (int) (y * scale), side, side));
                }
            }
        }
        return found;
    }

    private static void join(List<List<Rectangle>> groups, Rectangle window) {
        for (List<Rectangle> group : groups) {
            if (group.stream().anyMatch(other -> near(other, window))) {
                group.add(window);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(window)));
    }

    private static boolean near(Rectangle one, Rectangle other) {
        double apart = TOGETHER * Math.min(one.width, other.width);
        return Math.abs(one.getCenterX() - other.getCenterX()) <= apart
                && Math.abs(one.getCenterY() - other.getCenterY()) <= apart
                && Math.abs(one.width - other.width) <= 2 * apart;
    }

    private static Rectangle mean(List<Rectangle> group) {
        int x = 0;
        int y = 0;
        int side = 0;
        for (Rectangle window : group) {
            x += window.x;
            y += window.y;
            side += window.width;
        }
        int count = group.size();
        return new Rectangle(x / count, y / count, side / count, side / count);
    }
}
