package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.topic.Canvas;
import java.util.Comparator;
import java.util.List;

/** Shapes of pictures as models name them, {@code 9:16} for example. */
final class Aspects {
    private static final double SAME = 0.99;

    private Aspects() {}

    /** The one that loses least when it is cropped to the canvas; the first of several alike. */
    static String nearest(Canvas canvas, List<String> offered) {
        return offered.stream()
                .min(Comparator.comparingDouble(aspect -> -kept(canvas, aspect)))
                .orElseThrow();
    }

    /** Whether nothing to speak of is cropped. */
    static boolean same(Canvas canvas, String aspect) {
        return kept(canvas, aspect) > SAME;
    }

    private static double kept(Canvas canvas, String aspect) {
        String[] sides = aspect.split(":");
        double offered = Double.parseDouble(sides[0]) / Double.parseDouble(sides[1]);
        double asked = (double) canvas.width() / canvas.height();
        return Math.min(offered / asked, asked / offered);
    }
}
