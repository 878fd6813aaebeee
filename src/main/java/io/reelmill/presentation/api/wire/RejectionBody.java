package io.reelmill.presentation.api.wire;

import io.reelmill.core.topic.Rejection;
import java.util.List;

/** A row that was refused. */
public record RejectionBody(int line, String requestId, List<ProblemBody> problems) {
    /** One thing that is wrong with a row, and what would be accepted. */
    public record ProblemBody(int line, String column, String value, String accepted) {}

    public static RejectionBody of(Rejection rejection) {
        return new RejectionBody(
                rejection.line(),
                rejection.id(),
                rejection.problems().stream()
                        .map(each -> new ProblemBody(each.line(), each.column(), each.value(), each.accepted()))
                        .toList());
    }
}
