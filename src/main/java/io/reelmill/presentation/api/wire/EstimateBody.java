package io.reelmill.presentation.api.wire;

import io.reelmill.core.clip.Estimate;
import io.reelmill.core.clip.RowEstimate;
import io.reelmill.core.provider.Budget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests would cost at most, if all that is ordered is delivered.
 *
 * @param limit the most that the batch may cost
 * @param overLimit whether that does not suffice, or cannot be kept since a price is not known
 * @param stops whether a video ends where its budget does, instead of going on with the next provider
 * @param scriptsBy who is asked for scripts first
 * @param clipsBy who is asked for clips first
 */
public record EstimateBody(
        String currency,
        SumBody total,
        @Nullable String limit,
        boolean overLimit,
        boolean stops,
        String scriptsBy,
        String clipsBy,
        List<RowBody> rows,
        List<RejectionBody> rejected) {

    /**
     * What the video of one row would cost at most.
     *
     * @param shots how many clips are planned
     * @param fits whether its script keeps the asked length, so that a video can be made
     */
    public record RowBody(
            int line,
            String requestId,
            String topic,
            int shots,
            SumBody script,
            SumBody speech,
            SumBody clips,
            SumBody total,
            @Nullable String limit,
            boolean overLimit,
            boolean fits) {
        private static RowBody of(RowEstimate row) {
            return new RowBody(
                    row.request().line(),
                    row.request().id(),
                    row.request().topic(),
                    row.shots(),
                    SumBody.of(row.script()),
                    SumBody.of(row.speech()),
                    SumBody.of(row.clips()),
                    SumBody.of(row.total()),
                    plain(row.limit()),
                    row.overLimit(),
                    row.fits());
        }
    }

    public static EstimateBody of(Estimate estimate) {
        return new EstimateBody(
                estimate.budget().currency(),
                SumBody.of(estimate.total()),
                plain(estimate.budget().batch()),
                estimate.overLimit(),
                estimate.budget().whenReached() == Budget.WhenReached.STOP,
                estimate.first().scripts(),
                estimate.first().clips(),
                estimate.rows().stream().map(RowBody::of).toList(),
                estimate.refused().stream().map(RejectionBody::of).toList());
    }

    private static @Nullable String plain(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse(null);
    }
}
