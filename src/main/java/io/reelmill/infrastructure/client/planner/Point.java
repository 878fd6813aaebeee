package io.reelmill.infrastructure.client.planner;

import java.util.List;

/**
 * A key point as it will be spoken.
 *
 * @param number its place among the row's points, from 1
 * @param sentences at least one
 * @param whole whether it is a sentence, and no fragment left as it is
 */
record Point(int number, List<String> sentences, boolean whole) {
    Point {
        sentences = List.copyOf(sentences);
    }

    String source() {
        return "key_points[" + number + "]";
    }

    String text() {
        return String.join(" ", sentences);
    }
}
