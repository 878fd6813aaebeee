package io.reelmill.core.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that is known of a session: what was asked, what was made of it and how it ended. Immutable; it changes by
 * {@link SessionFolder#update}.
 *
 * @param renditions the same video on other canvases; {@code finalVideo} is the first
 * @param cost from the ledger, when the session ended last
 */
public record Manifest(
        SessionId sessionId,
        SessionState status,
        Optional<String> reason,
        Instant createdAt,
        Optional<Instant> completedAt,
        Map<String, Parameter> request,
        List<Artefact> artefacts,
        Optional<FinalVideo> finalVideo,
        Optional<Inspection> inspection,
        List<Rendition> renditions,
        List<Fallback> fallbacks,
        List<Warning> warnings,
        Optional<Spending> cost,
        Map<String, Double> timings) {

    public Manifest {
        request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
        artefacts = List.copyOf(artefacts);
        renditions = List.copyOf(renditions);
        fallbacks = List.copyOf(fallbacks);
        warnings = List.copyOf(warnings);
        timings = Collections.unmodifiableMap(new LinkedHashMap<>(timings));
    }

    /** The manifest of a session nothing has been made of yet. */
    public static Manifest queued(SessionId id, Instant createdAt, Map<String, Parameter> request) {
        return new Manifest(
                id,
                SessionState.QUEUED,
                Optional.empty(),
                createdAt,
                Optional.empty(),
                request,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Map.of());
    }

    /** The same in another state; the reason of an earlier state goes. */
    public Manifest in(SessionState state, Optional<String> why) {
        return new Manifest(
                sessionId,
                state,
                why,
                createdAt,
                Optional.empty(),
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    /** Sealed: COMPLETED at the given instant. */
    public Manifest completed(Instant at) {
        return new Manifest(
                sessionId,
                SessionState.COMPLETED,
                Optional.empty(),
                createdAt,
                Optional.of(at),
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    /** With the artefacts of one derivation in the place of all earlier ones of that key or of the same paths. */
    public Manifest withArtefacts(String key, List<Artefact> made) {
        List<String> paths = made.stream().map(Artefact::path).toList();
        List<Artefact> all = new ArrayList<>(artefacts);
        all.removeIf(old -> old.key().equals(key) || paths.contains(old.path()));
        all.addAll(made);
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                all,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    /** Without the artefacts that match. */
    public Manifest withoutArtefacts(Predicate<Artefact> stale) {
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts.stream().filter(stale.negate()).toList(),
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    public Manifest withFinal(FinalVideo video) {
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                Optional.of(video),
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    public Manifest withInspection(Inspection verdict) {
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                Optional.of(verdict),
                renditions,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    /** With the rendition in the place of an earlier one of its shape. */
    public Manifest withRendition(Rendition made) {
        List<Rendition> all = new ArrayList<>(renditions);
        all.removeIf(old -> old.aspectRatio().equals(made.aspectRatio()));
        all.add(made);
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                inspection,
                all,
                fallbacks,
                warnings,
                cost,
                timings);
    }

    /** With the fallback, once however often it happened. */
    public Manifest withFallback(Fallback fallback) {
        List<Fallback> all = new ArrayList<>(fallbacks);
        all.remove(fallback);
        all.add(fallback);
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                all,
                warnings,
                cost,
                timings);
    }

    /** With the warnings, in the place of all earlier ones of the given codes. */
    public Manifest withWarnings(Set<Warning.Code> replaced, List<Warning> now) {
        List<Warning> all = new ArrayList<>(warnings);
        all.removeIf(old -> replaced.contains(old.code()));
        all.addAll(now);
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                all,
                cost,
                timings);
    }

    /** With the seconds a step took added to what it took in earlier runs. */
    public Manifest withTiming(String step, double seconds) {
        Map<String, Double> all = new LinkedHashMap<>(timings);
        all.merge(step, seconds, Double::sum);
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                cost,
                all);
    }

    /** With what the session costs as far as it is known now. */
    public Manifest withCost(Spending spending) {
        return new Manifest(
                sessionId,
                status,
                reason,
                createdAt,
                completedAt,
                request,
                artefacts,
                finalVideo,
                inspection,
                renditions,
                fallbacks,
                warnings,
                Optional.of(spending),
                timings);
    }
}
