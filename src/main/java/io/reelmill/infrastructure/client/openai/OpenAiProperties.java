package io.reelmill.infrastructure.client.openai;

import io.reelmill.core.script.TokenPrices;
import io.reelmill.shared.settings.Addresses;
import io.reelmill.shared.settings.Amount;
import io.reelmill.shared.settings.Secret;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * An endpoint that speaks as OpenAI's does.
 *
 * @param baseUrl what stands before {@code /chat/completions}; http for this machine only
 * @param model its name there
 * @param apiKey sent as a bearer token; none when it is blank
 * @param connectTimeout for the connection
 * @param timeout for the whole answer: a model on this machine takes its time
 * @param responseFormat how the server is told the form of the answer
 * @param temperature how freely it chooses its words; the model's own when it is missing
 * @param maxOutputTokens the most one answer may take
 * @param priceInputPerMillion in the budget's currency, or {@code unknown}; when it is left empty, 0 for a model on this
 *     machine and unknown for any other
 * @param priceOutputPerMillion likewise
 */
@Validated
@ConfigurationProperties(prefix = "reelmill.openai", ignoreUnknownFields = false)
public record OpenAiProperties(
        @DefaultValue("http://127.0.0.1:11434/v1") @NotNull URI baseUrl,
        @DefaultValue("llama3.1") @NotBlank String model,
        @DefaultValue("") Secret apiKey,
        @DefaultValue("5s") @DurationMin(millis = 100) Duration connectTimeout,
        @DefaultValue("5m") @DurationMin(millis = 100) Duration timeout,
        @DefaultValue("json-schema") @NotNull ResponseFormat responseFormat,

        @DefaultValue("") Optional<@PositiveOrZero @DecimalMax("2") BigDecimal> temperature,

        @DefaultValue("16384") @Min(256) @Max(1_000_000) int maxOutputTokens,

        @DefaultValue("") @Pattern(regexp = PRICE) String priceInputPerMillion,

        @DefaultValue("") @Pattern(regexp = PRICE) String priceOutputPerMillion) {

    private static final String PRICE = "|unknown|\\d{1,9}(\\.\\d{1,9})?";

    /** How a server is told the form of the answer; the briefing says it in words all the same. */
    public enum ResponseFormat {
        /** By the schema itself, which the server keeps the model to. */
        JSON_SCHEMA,
        /** That it is JSON. */
        JSON_OBJECT,
        /** Not at all. */
        NONE
    }

    TokenPrices prices(String currency) {
        return TokenPrices.perMillion(price(priceInputPerMillion), price(priceOutputPerMillion), currency);
    }

    /** Nobody charges for a model on this machine: a failure of it may be tried again, and is never in doubt. */
    private Optional<BigDecimal> price(String written) {
        return written.isBlank()
                ? Optional.of(BigDecimal.ZERO).filter(nothing -> Addresses.local(baseUrl))
                : new Amount(written).value();
    }
}
