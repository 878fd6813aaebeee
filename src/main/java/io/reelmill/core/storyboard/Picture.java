package io.reelmill.core.storyboard;

import java.util.List;

/**
 * What is to be seen in a shot, in words: the plan that a painter or a video model works from.
 *
 * @param heading the main words on the picture
 * @param items for {@link Design#LIST} all items of the list in order, else empty
 * @param current for {@link Design#LIST} the index of the item that arrives in this shot, else 0
 * @param figure for {@link Design#NUMBER} the figure as written with its unit, {@code 3.8 cm} for example, else empty
 */
public record Picture(Design design, String heading, List<String> items, int current, String figure) {
    public Picture {
        items = List.copyOf(items);
    }
}
