package io.reelmill.infrastructure.repository.jdbc;

import io.reelmill.core.session.OwnershipLostException;
import java.math.BigDecimal;
import java.util.Optional;

/** Keeps out what a process writes for a batch that is another's by now. */
@FunctionalInterface
interface Fence {
    /**
     * Asks whether this process may write for the batch, and keeps its lease from moving until the surrounding transaction
     * ends. To be asked before the transaction locks anything else.
     */
    Pass ask(long batch);

    /**
     * The answer.
     *
     * @param refusal why nothing may be written
     * @param budget what the batch's launch says that each of its sessions may cost
     */
    record Pass(Optional<String> refusal, Optional<BigDecimal> budget) {
        /** Nobody has the batch. */
        static final Pass FREE = new Pass(Optional.empty(), Optional.empty());

        static Pass refused(String why) {
            return new Pass(Optional.of(why), Optional.empty());
        }

        /** @throws OwnershipLostException when nothing may be written */
        Pass require() {
            refusal.ifPresent(why -> {
                throw new OwnershipLostException(why);
            });
            return this;
        }
    }
}
