package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An artefact as {@code session.json} holds it, its provenance beside its hashes. */
record ArtefactRecord(
        String key,
        String path,
        long bytes,
        String sha256,
        String inputsSha256,
        String provider,
        String model,
        @Nullable Long seed,
        @Nullable String promptSha256,
        @Nullable PriceRecord cost,
        Instant createdAt) {

    static ArtefactRecord of(Artefact artefact) {
        Provenance provenance = artefact.provenance();
        return new ArtefactRecord(
                artefact.key(),
                artefact.path(),
                artefact.bytes(),
                artefact.sha256(),
                artefact.inputsSha256(),
                provenance.provider(),
                provenance.model(),
                provenance.seed().orElse(null),
                provenance.promptSha256().orElse(null),
                provenance.cost().map(PriceRecord::of).orElse(null),
                artefact.createdAt());
    }

    Artefact artefact() {
        return new Artefact(
                key,
                path,
                bytes,
                sha256,
                inputsSha256,
                new Provenance(
                        provider,
                        model,
                        Optional.ofNullable(seed),
                        Optional.ofNullable(promptSha256),
                        Optional.ofNullable(cost).map(PriceRecord::cost)),
                createdAt);
    }

    /** The contract's two keys and no more: a mapper would take a question that is asked of a cost for one. */
    record PriceRecord(BigDecimal amount, String currency) {
        static PriceRecord of(Cost cost) {
            return new PriceRecord(cost.amount(), cost.currency());
        }

        Cost cost() {
            return new Cost(amount, currency);
        }
    }
}
