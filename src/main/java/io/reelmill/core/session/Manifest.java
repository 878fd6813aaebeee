package io.reelmill.core.session;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
        return but(draft -> draft.ended(state, why, Optional.empty()));
    }

    /** Sealed: COMPLETED at the given instant. */
    public Manifest completed(Instant at) {
        return but(draft -> draft.ended(SessionState.COMPLETED, Optional.empty(), Optional.of(at)));
    }

    /** With the artefacts of one derivation in the place of all earlier ones of that key or of the same paths. */
    public Manifest withArtefacts(String key, List<Artefact> made) {
        List<String> paths = made.stream().map(Artefact::path).toList();
        return but(draft -> draft.artefacts =
                replaced(artefacts, old -> old.key().equals(key) || paths.contains(old.path()), made));
    }

    /** Without the artefacts that match. */
    public Manifest withoutArtefacts(Predicate<Artefact> stale) {
        return but(draft -> draft.artefacts = replaced(artefacts, stale, List.of()));
    }

    public Manifest withFinal(FinalVideo video) {
        return but(draft -> draft.finalVideo = Optional.of(video));
    }

    public Manifest withInspection(Inspection verdict) {
        return but(draft -> draft.inspection = Optional.of(verdict));
    }

    /** With the rendition in the place of an earlier one of its shape. */
    public Manifest withRendition(Rendition made) {
        return but(draft -> draft.renditions =
                replaced(renditions, old -> old.aspectRatio().equals(made.aspectRatio()), List.of(made)));
    }

    /** With the fallback, once however often it happened. */
    public Manifest withFallback(Fallback fallback) {
        return but(draft -> draft.fallbacks = replaced(fallbacks, fallback::equals, List.of(fallback)));
    }

    /** With the warnings, in the place of all earlier ones of the given codes. */
    public Manifest withWarnings(Set<Warning.Code> codes, List<Warning> now) {
        return but(draft -> draft.warnings = replaced(warnings, old -> codes.contains(old.code()), now));
    }

    /** With the seconds a step took added to what it took in earlier runs. */
    public Manifest withTiming(String step, double seconds) {
        Map<String, Double> all = new LinkedHashMap<>(timings);
        all.merge(step, seconds, Double::sum);
        return but(draft -> draft.timings = all);
    }

    /** With what the session costs as far as it is known now. */
    public Manifest withCost(Spending spending) {
        return but(draft -> draft.cost = Optional.of(spending));
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> old, List<T> now) {
        return Stream.concat(all.stream().filter(old.negate()), now.stream()).toList();
    }

    private Manifest but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.manifest();
    }

    /** What of a manifest may change. */
    private static final class Draft {
        private final Manifest before;
        private SessionState status;
        private Optional<String> reason;
        private Optional<Instant> completedAt;
        private List<Artefact> artefacts;
        private Optional<FinalVideo> finalVideo;
        private Optional<Inspection> inspection;
        private List<Rendition> renditions;
        private List<Fallback> fallbacks;
        private List<Warning> warnings;
        private Optional<Spending> cost;
        private Map<String, Double> timings;

        Draft(Manifest before) {
            this.before = before;
            status = before.status;
            reason = before.reason;
            completedAt = before.completedAt;
            artefacts = before.artefacts;
            finalVideo = before.finalVideo;
            inspection = before.inspection;
            renditions = before.renditions;
            fallbacks = before.fallbacks;
            warnings = before.warnings;
            cost = before.cost;
            timings = before.timings;
        }

        void ended(SessionState state, Optional<String> why, Optional<Instant> at) {
            status = state;
            reason = why;
            completedAt = at;
        }

        Manifest manifest() {
            return new Manifest(
                    before.sessionId,
                    status,
                    reason,
                    before.createdAt,
                    completedAt,
                    before.request,
                    artefacts,
                    finalVideo,
                    inspection,
                    renditions,
                    fallbacks,
                    warnings,
                    cost,
                    timings);
        }
    }
}
