package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.shared.settings.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How stills are drawn.
 *
 * @param model an image model of Google's that answers {@code generateContent}
 * @param pricePerImage in the budget's currency, or {@code unknown}
 * @param priceInputPerMillion for the words it is told, by the million tokens, likewise
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.stills", ignoreUnknownFields = false)
public record StillsProperties(
        @DefaultValue("gemini-2.5-flash-image") @NotBlank String model,

        @DefaultValue("0.039") @NotNull Amount pricePerImage,
        @DefaultValue("0.30") @NotNull Amount priceInputPerMillion) {}
