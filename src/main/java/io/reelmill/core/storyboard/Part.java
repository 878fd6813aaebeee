package io.reelmill.core.storyboard;

import java.util.Optional;

/**
 * One of several things that a picture shows together.
 *
 * @param text what it is, in words
 * @param figure its figure or date as written, {@code 55%} or {@code 1889} for example; empty where it has none
 * @param place where it is, for {@link Design#MAP}
 */
public record Part(String text, String figure, Optional<Place> place) {
    /** Words alone. */
    public static Part of(String text) {
        return new Part(text, "", Optional.empty());
    }

    /** Words with their figure or date. */
    public static Part of(String text, String figure) {
        return new Part(text, figure, Optional.empty());
    }

    /** A place under its own name. */
    public static Part of(Place place) {
        return new Part(place.name(), "", Optional.of(place));
    }
}
