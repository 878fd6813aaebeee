package io.reelmill.core.script;

/**
 * One spoken sentence.
 *
 * @param source where its words come from: {@code topic}, {@code key_points[2]}, {@code script}, {@code call_to_action}
 * @param role what it does in the telling; pictures are chosen by it
 */
public record Line(String text, String source, Role role) {
    public Line {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A line needs words to speak");
        }
    }

    /** What a line does in the telling. */
    public enum Role {
        /** The opening. */
        HOOK,
        /** A point that stands for itself. */
        POINT,
        /** One of several that belong together in this order. */
        ITEM,
        /** What the video ends on. */
        CLOSING
    }
}
