package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import io.reelmill.shared.settings.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How clips are ordered of Veo.
 *
 * @param lengths in seconds, as the model allows them
 * @param pricePerSecond in the budget's currency, or {@code unknown}
 * @param output {@code inline}, or {@code gs://bucket/folder}: then an order whose name was lost can be found again
 * @param negativePrompt what is not to be seen
 * @param continuity whether a shot begins with the last picture of the shot before in its scene
 * @param largest the most bytes of one video
 * @param stall how long a download, or an answer with a video in it, may stand still
 * @param download how long it may take in all
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.veo", ignoreUnknownFields = false)
public record VeoProperties(
        @DefaultValue("veo-3.1-fast-generate-001") @NotBlank String model,
        @DefaultValue({"4", "6", "8"}) @NotEmpty List<@Positive Integer> lengths,

        @DefaultValue("1080p") @Pattern(regexp = "720p|1080p", message = "must be 720p or 1080p")
        String resolution,

        @DefaultValue("0.15") @NotNull Amount pricePerSecond,

        @DefaultValue("inline")
        @Pattern(
                regexp = "inline|gs://[a-z0-9][a-z0-9._-]{1,220}(/[A-Za-z0-9._/-]*)?",
                message = "must be inline or gs://bucket/folder")
        String output,

        @DefaultValue("text, captions, subtitles, letters, logos, watermarks")
        String negativePrompt,

        @DefaultValue("true") boolean continuity,
        @DefaultValue("200MB") @NotNull DataSize largest,
        @DefaultValue("30s") @DurationMin(millis = 10) Duration stall,
        @DefaultValue("10m") @DurationMin(millis = 10) Duration download) {
    public VeoProperties {
        lengths = lengths.stream().sorted().toList();
    }

    /** Of one video, whichever way it comes. */
    GoogleRest.Limits limits() {
        return new GoogleRest.Limits(largest.toBytes(), stall, download);
    }
}
