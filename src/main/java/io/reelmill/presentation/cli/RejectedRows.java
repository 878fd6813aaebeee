package io.reelmill.presentation.cli;

import io.reelmill.core.topic.Problem;
import io.reelmill.presentation.api.wire.RejectionBody.ProblemBody;
import io.reelmill.shared.text.Printable;

/** How what is wrong with a row is told in one line. */
final class RejectedRows {
    private RejectedRows() {}

    static String line(ProblemBody problem) {
        return Printable.oneLine(
                new Problem(problem.line(), problem.column(), problem.value(), problem.accepted()).toString());
    }
}
