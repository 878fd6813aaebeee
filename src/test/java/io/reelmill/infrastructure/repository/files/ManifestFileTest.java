package io.reelmill.infrastructure.repository.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Check;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.FinalVideo;
import io.reelmill.core.session.Inspection;
import io.reelmill.core.session.Manifest;
import io.reelmill.core.session.Ownership;
import io.reelmill.core.session.Parameter;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Rendition;
import io.reelmill.core.session.SessionId;
import io.reelmill.core.session.Spending;
import io.reelmill.core.session.Warning;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {
    private static final SessionId ID = new SessionId("session_20261123_093000_1a2b3c4d");
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @TempDir
    private Path directory;

    private Path file;
    private ManifestFile manifest;

    @BeforeEach
    void open() {
        file = directory.resolve("session.json");
        manifest = new ManifestFile(ID, file, tools());
    }

    @Test
    void writes_the_contracts_keys_in_their_order() throws IOException {
        manifest.replace(full());

        assertThat(file).content().isEqualTo("""
                {
                  "version": 1,
                  "sessionId": "session_20261123_093000_1a2b3c4d",
                  "status": "COMPLETED",
                  "reason": null,
                  "createdAt": "2026-11-23T09:30:00Z",
                  "completedAt": "2026-11-23T09:31:00Z",
                  "request": {
                    "topic": {
                      "value": "Ebb & \\"flow\\", 潮",
                      "source": "csv"
                    },
                    "duration": {
                      "value": 30,
                      "source": "default"
                    },
                    "key_points": {
                      "value": [
                        "moon",
                        "sun"
                      ],
                      "source": "writer"
                    },
                    "script": {
                      "value": null,
                      "source": "default"
                    },
                    "budget": {
                      "value": 5.00,
                      "source": "config"
                    }
                  },
                  "artefacts": [
                    {
                      "key": "clip:0001",
                      "path": "video_clips/shot-0001.mp4",
                      "bytes": 3000000000,
                      "sha256": "aa",
                      "inputsSha256": "bb",
                      "provider": "veo",
                      "model": "v3",
                      "seed": 7,
                      "promptSha256": "cc",
                      "cost": {
                        "amount": 0.40,
                        "currency": "USD"
                      },
                      "createdAt": "2026-11-23T09:30:00Z"
                    }
                  ],
                  "final": {
                    "path": "final_output/final_video.mp4",
                    "durationSeconds": 29.5,
                    "width": 1080,
                    "height": 1920,
                    "frameRate": "30/1",
                    "videoCodec": "h264",
                    "audioCodec": "aac",
                    "sha256": "dd"
                  },
                  "inspection": {
                    "passed": false,
                    "checks": [
                      {
                        "name": "loudness",
                        "value": "-20",
                        "limit": "-14",
                        "passed": false
                      }
                    ]
                  },
                  "renditions": [
                    {
                      "aspectRatio": "16:9",
                      "final": {
                        "path": "final_video_16x9.mp4",
                        "durationSeconds": 29.5,
                        "width": 1920,
                        "height": 1080,
                        "frameRate": "30/1",
                        "videoCodec": "h264",
                        "audioCodec": "aac",
                        "sha256": "ee"
                      },
                      "inspection": {
                        "passed": true,
                        "checks": [ ]
                      }
                    }
                  ],
                  "fallbacks": [
                    {
                      "stage": "sourceClips",
                      "from": "veo",
                      "to": "motion",
                      "reason": "429"
                    }
                  ],
                  "warnings": [
                    {
                      "code": "SHORT_SCRIPT",
                      "message": "less to say"
                    }
                  ],
                  "cost": {
                    "currency": "USD",
                    "estimated": 0.80,
                    "actual": 0.40,
                    "perhaps": null
                  },
                  "timings": {
                    "writeScript": 0.25,
                    "renderMaster": 12.5
                  }
                }
                """);
    }

    @Test
    void reads_back_what_it_wrote() throws IOException {
        manifest.replace(full());
        assertThat(manifest.read()).isEqualTo(full());

        manifest.replace(Manifest.queued(ID, NOW, Map.of()));
        assertThat(manifest.read()).isEqualTo(Manifest.queued(ID, NOW, Map.of()));
    }

    @Test
    void passes_over_keys_it_does_not_know_and_keys_that_may_be_missing() throws IOException {
        manifest.replace(full());
        String json = Files.readString(file)
                .replace("\"version\": 1,", "\"mood\": {\"of\": [\"the day\"]},")
                .replace("\"key\": \"clip:0001\",", "\"key\": \"clip:0001\", \"takes\": 3,")
                .replace("\"reason\": null,", "");
        Files.writeString(file, json);

        assertThat(manifest.read()).isEqualTo(full());
    }

    @Test
    void an_earlier_version_s_cost_is_read_as_far_as_it_goes() throws IOException {
        manifest.replace(full());
        String json = Files.readString(file);
        Files.writeString(file, costing(json, "\"estimated\": 0, \"actual\": 0"));
        assertThat(manifest.read().cost())
                .contains(new Spending(
                        "USD",
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(BigDecimal.ZERO),
                        Optional.of(BigDecimal.ZERO)));

        Files.writeString(file, costing(json, "\"estimated\": 0.5, \"actual\": 0.5"));
        assertThat(manifest.read().cost().orElseThrow().perhaps()).isEmpty();
    }

    private static String costing(String json, String amounts) {
        return json.replaceFirst(
                "(?s)\"estimated\": 0.80,.*?\"perhaps\": null", java.util.regex.Matcher.quoteReplacement(amounts));
    }

    @Test
    void sees_what_another_process_wrote() throws IOException {
        manifest.replace(Manifest.queued(ID, NOW, Map.of()));
        manifest.read();
        new ManifestFile(ID, file, tools()).replace(full());

        assertThat(manifest.read()).isEqualTo(full());
    }

    private static Optional<Cost> cost(String amount, String currency) {
        return Optional.of(new Cost(new BigDecimal(amount), currency));
    }

    private static Artefact artefact(String key, String path, Optional<Cost> cost) {
        Provenance provenance = new Provenance("veo", "v3", Optional.of(7L), Optional.of("cc"), cost);
        return new Artefact(key, path, 3_000_000_000L, "aa", "bb", provenance, NOW);
    }

    private static Manifest full() {
        Map<String, Parameter> request = new LinkedHashMap<>();
        request.put("topic", new Parameter("Ebb & \"flow\", 潮", Parameter.Source.CSV));
        request.put("duration", new Parameter(30, Parameter.Source.DEFAULT));
        request.put("key_points", new Parameter(List.of("moon", "sun"), Parameter.Source.WRITER));
        request.put("script", new Parameter(null, Parameter.Source.DEFAULT));
        request.put("budget", new Parameter(new BigDecimal("5.00"), Parameter.Source.CONFIG));
        return Manifest.queued(ID, NOW, request)
                .withArtefacts(
                        "clip:0001", List.of(artefact("clip:0001", "video_clips/shot-0001.mp4", cost("0.40", "USD"))))
                .withFinal(
                        new FinalVideo("final_output/final_video.mp4", 29.5, 1080, 1920, "30/1", "h264", "aac", "dd"))
                .withInspection(new Inspection(List.of(new Check("loudness", "-20", "-14", false))))
                .withRendition(new Rendition(
                        "16:9",
                        new FinalVideo("final_video_16x9.mp4", 29.5, 1920, 1080, "30/1", "h264", "aac", "ee"),
                        new Inspection(List.of())))
                .withFallback(new Fallback("sourceClips", "veo", "motion", "429"))
                .withWarnings(Set.of(), List.of(new Warning(Warning.Code.SHORT_SCRIPT, "less to say")))
                .withCost(new Spending(
                        "USD",
                        Optional.of(new BigDecimal("0.80")),
                        Optional.of(new BigDecimal("0.40")),
                        Optional.empty()))
                .withTiming("writeScript", 0.25)
                .withTiming("renderMaster", 12.5)
                .completed(NOW.plusSeconds(60));
    }

    private Tools tools() {
        return Fixture.tools(file, new DurableFiles(), Parts.SOLE, Ownership.SOLE);
    }
}
