package io.reelmill.core.operation;

import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is asked of one launch or restart, besides what is to be made.
 *
 * @param doubts what becomes of orders in doubt
 * @param budget the most each video may cost until the batch ends, whatever its row or the settings say
 * @param only make this session alone, and leave the others as they are
 */
public record Wishes(Doubts doubts, Optional<BigDecimal> budget, Optional<SessionId> only) {
    public static final Wishes NONE = new Wishes(Doubts.KEPT, Optional.empty(), Optional.empty());
}
