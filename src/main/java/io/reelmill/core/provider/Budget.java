package io.reelmill.core.provider;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be spent, in the currency of the prices.
 *
 * @param batch the most a batch may cost; empty for no limit
 * @param session the most each of its sessions may cost where its row does not say; empty for no limit
 * @param repeatable an order of an answer at once (a script, a spoken line) whose fate is unknown after a crash is placed
 *     again when it costs no more than this; anything dearer is in doubt
 * @param override the most each session may cost in this run, whatever its row or {@code session} says; empty to leave it
 *     to them
 * @param currency three letters
 * @param whenReached what becomes of an order that is too dear
 */
public record Budget(
        Optional<BigDecimal> batch,
        Optional<BigDecimal> session,
        Optional<BigDecimal> override,
        BigDecimal repeatable,
        String currency,
        WhenReached whenReached) {

    /** With the limits that rows and settings have. */
    public Budget(
            Optional<BigDecimal> batch,
            Optional<BigDecimal> session,
            BigDecimal repeatable,
            String currency,
            WhenReached whenReached) {
        this(batch, session, Optional.empty(), repeatable, currency, whenReached);
    }

    /** What becomes of an order that is too dear. */
    public enum WhenReached {
        /** Its session fails with the reason; a restart with a higher budget goes on. */
        STOP,
        /** The next provider of the chain is asked, and the fallback recorded. */
        NEXT_PROVIDER
    }

    /** No limit; nothing in doubt is placed again. */
    public static Budget unlimited(String currency) {
        return new Budget(Optional.empty(), Optional.empty(), BigDecimal.ZERO, currency, WhenReached.STOP);
    }

    /** The limit of a session whose row may set one of its own. */
    public Optional<BigDecimal> sessionLimit(Optional<BigDecimal> row) {
        return override.or(() -> row).or(() -> session);
    }

    /** The same, with this as the override when there is one. */
    public Budget overriding(Optional<BigDecimal> most) {
        return new Budget(batch, session, most.or(() -> override), repeatable, currency, whenReached);
    }
}
