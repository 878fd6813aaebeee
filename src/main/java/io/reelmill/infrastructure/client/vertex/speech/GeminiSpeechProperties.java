package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.shared.settings.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Gemini's speech.
 *
 * @param voices by Google's names, in the order of preference
 * @param language what they speak, a BCP 47 tag
 * @param style how they are to speak, in words that are put before each line; nothing is put when it is empty
 * @param inputPricePerMillion of text tokens, in the currency of the budget
 * @param outputPricePerMillion of audio tokens, of which a second has 25
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.gemini-speech", ignoreUnknownFields = false)
public record GeminiSpeechProperties(
        @DefaultValue("gemini-2.5-flash-tts") @NotBlank String model,
        @DefaultValue({"Kore", "Puck"}) @NotEmpty List<@NotBlank String> voices,

        @DefaultValue("en-US") @Pattern(regexp = "[a-z]{2}(-[A-Za-z0-9]+)*")
        String language,

        @DefaultValue("Read aloud, exactly as it is written")
        String style,

        @DefaultValue("0.50") @NotNull Amount inputPricePerMillion,
        @DefaultValue("10") @NotNull Amount outputPricePerMillion) {
    public GeminiSpeechProperties {
        voices = List.copyOf(voices);
    }
}
