package io.reelmill.gallery;

import java.util.List;

/**
 * A part of the gallery.
 *
 * @param width at which its pictures are seen, in pixels of the page
 */
record Room(String title, int width, List<Exhibit> exhibits) {
    Room {
        exhibits = List.copyOf(exhibits);
    }
}
