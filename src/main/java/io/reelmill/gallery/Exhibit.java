package io.reelmill.gallery;

import io.reelmill.core.topic.AspectRatio;
import java.util.List;

/**
 * Pictures that hang beside each other.
 *
 * @param label what they show
 * @param width at which they are seen, in pixels of the page
 * @param files relative to the page
 */
record Exhibit(String label, int width, List<String> files) {
    Exhibit {
        files = List.copyOf(files);
    }

    /** Pictures of a shape: what is upright about as large as a phone shows it, what is wide larger. */
    static Exhibit of(String label, AspectRatio shape, List<String> files) {
        return new Exhibit(label, shape == AspectRatio.LANDSCAPE ? 420 : 240, files);
    }
}
