package io.reelmill.infrastructure.repository.files;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Provenance;
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
        @Nullable Cost cost,
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
                provenance.cost().orElse(null),
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
                        Optional.ofNullable(cost)),
                createdAt);
    }
}
