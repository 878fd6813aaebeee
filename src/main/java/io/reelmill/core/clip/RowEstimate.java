package io.reelmill.core.clip;

import io.reelmill.core.session.Sum;
import io.reelmill.core.topic.TopicRequest;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the video of one row costs at most, if all that is ordered is delivered.
 *
 * @param shots how many clips are planned
 * @param limit the most it may cost
 * @param fits whether its script keeps the asked length, so that a video can be made
 */
public record RowEstimate(
        TopicRequest request, int shots, Sum script, Sum speech, Sum clips, Optional<BigDecimal> limit, boolean fits) {

    public Sum total() {
        return script.plus(speech).plus(clips);
    }

    /** Whether the limit does not suffice, or cannot be kept since a price is not known. */
    public boolean overLimit() {
        return over(total(), limit);
    }

    static boolean over(Sum total, Optional<BigDecimal> limit) {
        return limit.filter(most -> !total.whole() || total.amount().compareTo(most) > 0)
                .isPresent();
    }
}
