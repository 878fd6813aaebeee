package io.reelmill.infrastructure.client.vertex.script;

import io.reelmill.core.script.TokenPrices;
import io.reelmill.shared.settings.Amount;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Gemini as a writer.
 *
 * @param model its name at Vertex AI
 * @param temperature how freely it chooses its words
 * @param maxOutputTokens the most one answer may take, its thinking included
 * @param thinkingBudget tokens it may think before it answers, -1 to leave that to the model
 * @param priceInputPerMillion in the budget's currency, or {@code unknown}
 * @param priceOutputPerMillion in the budget's currency, or {@code unknown}
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.gemini", ignoreUnknownFields = false)
public record GeminiProperties(
        @DefaultValue("gemini-2.5-flash") @NotBlank String model,

        @DefaultValue("0.7") @NotNull @PositiveOrZero @DecimalMax("2")
        BigDecimal temperature,

        @DefaultValue("16384") @Min(256) @Max(1_000_000) int maxOutputTokens,
        @DefaultValue("0") @Min(-1) int thinkingBudget,
        @DefaultValue("0.30") @NotNull Amount priceInputPerMillion,
        @DefaultValue("2.50") @NotNull Amount priceOutputPerMillion) {

    TokenPrices prices(String currency) {
        return TokenPrices.perMillion(priceInputPerMillion.value(), priceOutputPerMillion.value(), currency);
    }

    /** The most tokens for an answer that needs so many: thinking counts as answering. */
    int tokens(int needed) {
        if (thinkingBudget < 0) {
            return maxOutputTokens;
        }
        return Math.min(maxOutputTokens, needed + thinkingBudget);
    }
}
