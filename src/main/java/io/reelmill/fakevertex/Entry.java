package io.reelmill.fakevertex;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An order that was accepted.
 *
 * @param number from 1, in the order of acceptance
 * @param sha256 the digest of the words, the model and all parameters but the place of storage
 * @param price what is charged for it, in US dollars
 * @param operation the name given to it; empty for what is answered at once
 * @param storage where its result is stored, {@code gs://bucket/prefix/}; empty when it is answered inline
 * @param outcome {@code made}, or the scripted fault that became of it
 */
public record Entry(
        int number,
        Instant time,
        Kind kind,
        String model,
        String sha256,
        Usage usage,
        BigDecimal price,
        String operation,
        String storage,
        String outcome) {

    static final String MADE = "made";

    Entry at(int place) {
        return new Entry(place, time, kind, model, sha256, usage, price, operation, storage, outcome);
    }
}
