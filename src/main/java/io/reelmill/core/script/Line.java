package io.reelmill.core.script;

import java.util.Optional;

/**
 * One spoken sentence.
 *
 * @param source where its words come from: {@code topic}, {@code key_points[2]}, {@code script}, {@code call_to_action},
 *     or {@code model} for a model's own
 * @param role what it does in the telling; pictures are chosen by it
 * @param visual what is to be seen while it is spoken, where its writer described that
 */
public record Line(String text, String source, Role role, Optional<String> visual) {
    public Line {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A line needs words to speak");
        }
    }

    /** A line whose picture follows from its words alone. */
    public Line(String text, String source, Role role) {
        this(text, source, role, Optional.empty());
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
