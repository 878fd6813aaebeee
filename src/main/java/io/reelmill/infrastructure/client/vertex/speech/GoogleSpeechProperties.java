package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.shared.settings.Amount;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Cloud Text-to-Speech.
 *
 * @param voices by Google's names, which begin with the language, in the order of preference
 * @param rate of speaking; 1 is the voice's own
 * @param sampleRate samples a second that are asked for
 * @param pricePerMillion of characters, in the currency of the budget
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.google-speech", ignoreUnknownFields = false)
public record GoogleSpeechProperties(
        @DefaultValue("en-US-Neural2-F") @NotEmpty
        List<@Pattern(regexp = "[a-z]{2,3}-[A-Z]{2}-\\S+", message = "is no name like en-US-Neural2-F") String> voices,

        @DefaultValue("1.0") @DecimalMin("0.25") @DecimalMax("2.0")
        double rate,

        @DefaultValue("48000") @Min(8_000) @Max(48_000) int sampleRate,
        @DefaultValue("16") @NotNull Amount pricePerMillion) {
    public GoogleSpeechProperties {
        voices = List.copyOf(voices);
    }
}
