package io.reelmill.infrastructure.repository.files;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.Rendition;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.Warning;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manifest as {@code session.json} holds it: the contract's keys, in the contract's order. */
record ManifestRecord(
        @Nullable Integer version,
        String sessionId,
        SessionState status,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant completedAt,
        Map<String, ParameterRecord> request,
        List<ArtefactRecord> artefacts,
        @JsonProperty("final") @Nullable FinalVideo finalVideo,
        @Nullable InspectionRecord inspection,
        @Nullable List<RenditionRecord> renditions,
        List<Fallback> fallbacks,
        List<Warning> warnings,
        @Nullable CostRecord cost,
        Map<String, Double> timings) {
    /** Goes up when an older Reelmill would misunderstand the file. */
    static final int VERSION = 1;

    static ManifestRecord of(Manifest manifest) {
        Map<String, ParameterRecord> request = new LinkedHashMap<>();
        manifest.request().forEach((name, parameter) -> request.put(name, ParameterRecord.of(parameter)));
        return new ManifestRecord(
                VERSION,
                manifest.sessionId().value(),
                manifest.status(),
                manifest.reason().orElse(null),
                manifest.createdAt(),
                manifest.completedAt().orElse(null),
                request,
                manifest.artefacts().stream().map(ArtefactRecord::of).toList(),
                manifest.finalVideo().orElse(null),
                manifest.inspection().map(InspectionRecord::of).orElse(null),
                manifest.renditions().stream().map(RenditionRecord::of).toList(),
                manifest.fallbacks(),
                manifest.warnings(),
                CostRecord.of(manifest.cost()),
                manifest.timings());
    }

    /** None in a file of an older Reelmill. */
    @Override
    public List<RenditionRecord> renditions() {
        return renditions == null ? List.of() : renditions;
    }

    Manifest manifest() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        request.forEach((name, parameter) -> parameters.put(name, parameter.parameter()));
        return new Manifest(
                new SessionId(sessionId),
                status,
                Optional.ofNullable(reason),
                createdAt,
                Optional.ofNullable(completedAt),
                parameters,
                artefacts.stream().map(ArtefactRecord::artefact).toList(),
                Optional.ofNullable(finalVideo),
                Optional.ofNullable(inspection).map(InspectionRecord::inspection),
                renditions().stream().map(RenditionRecord::rendition).toList(),
                fallbacks,
                warnings,
                Optional.ofNullable(cost).flatMap(CostRecord::spending),
                timings);
    }

    record ParameterRecord(@Nullable Object value, String source) {
        static ParameterRecord of(Parameter parameter) {
            return new ParameterRecord(
                    parameter.value(), parameter.source().name().toLowerCase(Locale.ROOT));
        }

        Parameter parameter() {
            return new Parameter(value, Parameter.Source.valueOf(source.toUpperCase(Locale.ROOT)));
        }
    }

    record RenditionRecord(
            String aspectRatio, @JsonProperty("final") FinalVideo video, InspectionRecord inspection) {
        static RenditionRecord of(Rendition rendition) {
            return new RenditionRecord(
                    rendition.aspectRatio(), rendition.video(), InspectionRecord.of(rendition.inspection()));
        }

        Rendition rendition() {
            return new Rendition(aspectRatio, video, inspection.inspection());
        }
    }

    record InspectionRecord(boolean passed, List<Check> checks) {
        static InspectionRecord of(Inspection inspection) {
            return new InspectionRecord(inspection.passed(), inspection.checks());
        }

        Inspection inspection() {
            return new Inspection(checks);
        }
    }
}
