package io.reelmill.infrastructure.client.library;

import java.util.List;
import java.util.Set;

/**
 * What a shot would like to show.
 *
 * @param files that fit, the best first
 * @param strength how well the best of them fits
 */
record Wish(List<String> files, double strength) {
    Wish without(Set<String> useless) {
        return new Wish(files.stream().filter(file -> !useless.contains(file)).toList(), strength);
    }
}
