package io.reelmill.core.clip;

import io.reelmill.core.provider.Budget;
import io.reelmill.core.session.Sum;
import io.reelmill.core.topic.Rejection;
import java.util.List;

/**
 * What a request file costs at most.
 *
 * @param rows one for each row that is accepted
 * @param refused the other rows; nothing is made of them
 * @param first the providers that are asked first: for scripts, and for clips
 */
public record Estimate(List<RowEstimate> rows, List<Rejection> refused, Budget budget, First first) {
    public Estimate {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** Who is asked first. */
    public record First(String scripts, String clips) {}

    public Sum total() {
        return rows.stream().map(RowEstimate::total).reduce(Sum.NOTHING, Sum::plus);
    }

    /** Whether the batch's limit does not suffice, or cannot be kept since a price is not known. */
    public boolean overLimit() {
        return RowEstimate.over(total(), budget.batch());
    }
}
