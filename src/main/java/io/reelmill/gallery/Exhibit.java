package io.reelmill.gallery;

import java.util.List;

/**
 * Pictures that hang beside each other.
 *
 * @param label what they show
 * @param files relative to the page
 */
record Exhibit(String label, List<String> files) {
    Exhibit {
        files = List.copyOf(files);
    }
}
