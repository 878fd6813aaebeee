package io.reelmill.infrastructure.client.planner;

import java.util.List;

/**
 * A point as it will be spoken.
 *
 * @param source where its words come from, as {@code script.json} says it
 * @param sentences at least one
 * @param whole whether it is a sentence, and no fragment left as it is
 */
record Point(String source, List<String> sentences, boolean whole) {
    Point {
        sentences = List.copyOf(sentences);
    }

    String text() {
        return String.join(" ", sentences);
    }
}
