package io.reelmill.core.topic;

import java.util.List;

/** A refused row with all that is wrong with it; at least one problem. */
public record Rejection(int line, String id, List<Problem> problems) {
    public Rejection {
        problems = List.copyOf(problems);
    }
}
