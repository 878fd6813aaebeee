package io.reelmill.gallery;

import java.util.List;

/** A part of the gallery. */
record Room(String title, List<Exhibit> exhibits) {
    Room {
        exhibits = List.copyOf(exhibits);
    }
}
