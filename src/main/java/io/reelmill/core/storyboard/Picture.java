package io.reelmill.core.storyboard;

import java.util.List;

/**
 * What is to be seen in a shot, in words: the plan that a painter or a video model works from.
 *
 * @param heading the main words on the picture; for {@link Design#COMPARISON} what is compared
 * @param parts for {@link Design#LIST} and {@link Design#STEPS} all items in order; for {@link Design#COMPARISON} the two
 *     sides; for {@link Design#TIMELINE} the dates in order; for {@link Design#CHART} the figures, all of one unit; for
 *     {@link Design#MAP} the places; for {@link Design#DEFINITION} the word with its meaning behind it as two parts; else
 *     empty
 * @param current the index of the part that arrives in this shot, where they arrive one by one, else 0
 * @param figure for {@link Design#NUMBER} the figure as written with its unit, {@code 3.8 cm} for example, else empty
 * @param variant which of its design's arrangements it takes, from 0: neighbours of one design differ in it
 */
public record Picture(Design design, String heading, List<Part> parts, int current, String figure, int variant) {
    public Picture {
        parts = List.copyOf(parts);
    }

    /** A picture of words alone. */
    public static Picture of(Design design, String heading) {
        return new Picture(design, heading, List.of(), 0, "", 0);
    }

    /** A picture of several things, one of which arrives. */
    public static Picture of(Design design, String heading, List<Part> parts, int current) {
        return new Picture(design, heading, parts, current, "", 0);
    }

    /** A figure and what it is about. */
    public static Picture counting(String figure, String heading) {
        return new Picture(Design.NUMBER, heading, List.of(), 0, figure, 0);
    }

    /** The same in another arrangement. */
    public Picture arranged(int other) {
        return new Picture(design, heading, parts, current, figure, other);
    }

    /** The words of its parts. */
    public List<String> texts() {
        return parts.stream().map(Part::text).toList();
    }
}
