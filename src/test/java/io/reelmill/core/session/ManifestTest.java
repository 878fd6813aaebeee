package io.reelmill.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestTest {
    private static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final Parameter TOPIC = new Parameter("Tides", Parameter.Source.CSV);

    private final Manifest queued = Manifest.queued(ID, NOW, Map.of("topic", TOPIC));

    @Test
    void begins_with_the_request_and_nothing_else() {
        assertThat(queued.sessionId()).isEqualTo(ID);
        assertThat(queued.status()).isEqualTo(SessionState.QUEUED);
        assertThat(queued.createdAt()).isEqualTo(NOW);
        assertThat(queued.request()).containsExactly(Map.entry("topic", TOPIC));
        assertThat(queued.artefacts()).isEmpty();
        assertThat(queued.completedAt()).isEmpty();
    }

    @Test
    void forgets_the_reason_and_the_end_with_the_state_they_belong_to() {
        Manifest failed = queued.in(SessionState.FAILED, Optional.of("no voice"));
        assertThat(failed.reason()).contains("no voice");

        Manifest completed = failed.completed(NOW);
        assertThat(completed.status()).isEqualTo(SessionState.COMPLETED);
        assertThat(completed.completedAt()).contains(NOW);
        assertThat(completed.reason()).isEmpty();

        Manifest again = completed.in(SessionState.RUNNING, Optional.empty());
        assertThat(again.completedAt()).isEmpty();
        assertThat(again).isEqualTo(queued.in(SessionState.RUNNING, Optional.empty()));
    }

    @Test
    void holds_the_artefacts_of_a_key_and_of_a_path_once() {
        Manifest made = queued.withArtefacts("script", List.of(artefact("script", "scripts/script.json", "v1")))
                .withArtefacts(
                        "captions",
                        List.of(artefact("captions", "captions/a.vtt", "v1"), artefact("captions", "b.srt", "v1")));

        Artefact newer = artefact("script", "scripts/script.json", "v2");
        assertThat(made.withArtefacts("script", List.of(newer)).artefacts())
                .containsExactly(made.artefacts().get(1), made.artefacts().get(2), newer);

        Artefact fewer = artefact("captions", "captions/a.vtt", "v2");
        assertThat(made.withArtefacts("captions", List.of(fewer)).artefacts())
                .containsExactly(made.artefacts().get(0), fewer);

        Artefact moved = artefact("other", "captions/a.vtt", "v1");
        assertThat(made.withArtefacts("other", List.of(moved)).artefacts())
                .containsExactly(made.artefacts().get(0), made.artefacts().get(2), moved);
    }

    @Test
    void holds_a_fallback_once_and_the_last_warning_of_a_code() {
        Fallback fallback = new Fallback("sourceClips", "veo", "motion", "429");
        Warning first = new Warning(Warning.Code.SHORT_SCRIPT, "20 s of 30 s");
        Warning last = new Warning(Warning.Code.SHORT_SCRIPT, "25 s of 30 s");
        Warning other = new Warning(Warning.Code.OTHER_ACCENT, "en-GB");

        Manifest manifest = queued.withFallback(fallback)
                .withFallback(fallback)
                .withWarnings(Set.of(), List.of(first, other))
                .withWarnings(Set.of(Warning.Code.SHORT_SCRIPT, Warning.Code.THIN_SCRIPT), List.of(last));

        assertThat(manifest.fallbacks()).containsExactly(fallback);
        assertThat(manifest.warnings()).containsExactly(other, last);
    }

    @Test
    void adds_the_seconds_of_several_runs() {
        assertThat(queued.withTiming("render", 1.5)
                        .withTiming("inspect", 1)
                        .withTiming("render", 2)
                        .timings())
                .containsExactly(Map.entry("render", 3.5), Map.entry("inspect", 1.0));
    }

    @Test
    void keeps_everything_else_at_each_change() {
        FinalVideo video = new FinalVideo("final.mp4", 30, 1080, 1920, "30/1", "h264", "aac", "aa");
        Inspection passed = new Inspection(List.of(new Check("loudness", "-14", "-14", true)));
        Manifest full = queued.withArtefacts("script", List.of(artefact("script", "scripts/script.json", "v1")))
                .withFinal(video)
                .withInspection(passed)
                .withFallback(new Fallback("a", "b", "c", "d"))
                .withWarnings(Set.of(), List.of(new Warning(Warning.Code.THIN_SCRIPT, "thin")))
                .withTiming("render", 1)
                .withCost(new Spending("USD", Optional.of(BigDecimal.ONE), Optional.empty(), Optional.empty()))
                .completed(NOW);

        assertThat(full.finalVideo()).contains(video);
        assertThat(full.inspection()).contains(passed);
        assertThat(full.withFinal(video)
                        .withInspection(passed)
                        .withFallback(full.fallbacks().get(0))
                        .withWarnings(EnumSet.allOf(Warning.Code.class), full.warnings())
                        .withArtefacts("script", full.artefacts())
                        .withoutArtefacts(artefact -> false)
                        .withTiming("render", 0))
                .isEqualTo(full);
        assertThat(full.in(SessionState.COMPLETED, Optional.empty()).completed(NOW))
                .isEqualTo(full);
    }

    @Test
    void is_not_changed_through_what_it_was_made_from() {
        Map<String, Parameter> request = new LinkedHashMap<>(Map.of("topic", TOPIC));
        Manifest manifest = Manifest.queued(ID, NOW, request);
        request.clear();

        assertThat(manifest.request()).hasSize(1);
        assertThatThrownBy(() -> manifest.request().clear()).isInstanceOf(UnsupportedOperationException.class);
        List<Artefact> artefacts = new ArrayList<>(manifest.artefacts());
        artefacts.add(artefact("script", "scripts/script.json", "v1"));
        assertThat(manifest.artefacts()).isEmpty();
    }

    @Test
    void holds_what_the_session_costs_once_it_ended() {
        Spending cost =
                new Spending("USD", Optional.of(BigDecimal.ONE), Optional.empty(), Optional.of(BigDecimal.ZERO));

        assertThat(queued.cost()).isEmpty();
        assertThat(queued.withCost(cost).cost()).contains(cost);
    }

    private static Artefact artefact(String key, String path, String version) {
        return new Artefact(key, path, 1, version, version, Provenance.embedded("motion", version), NOW);
    }
}
