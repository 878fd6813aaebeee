package io.reelmill.presentation.api.wire;

import io.reelmill.core.provider.Tally;

/**
 * Orders added up.
 *
 * @param estimated what they could cost at most when they were placed
 * @param charged what is charged for certain
 * @param perhaps what may be charged besides
 * @param inDoubt how many wait for the user's word
 */
public record TallyBody(int orders, String currency, SumBody estimated, SumBody charged, SumBody perhaps, int inDoubt) {
    public static TallyBody of(Tally tally) {
        return new TallyBody(
                tally.orders(),
                tally.currency(),
                SumBody.of(tally.estimated()),
                SumBody.of(tally.charged()),
                SumBody.of(tally.perhaps()),
                tally.inDoubt());
    }
}
