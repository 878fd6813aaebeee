package io.reelmill.infrastructure.resilience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What providers allow: the quotas of the account, which they answer with 429 when more comes. */
@Validated
@ConfigurationProperties(prefix = "reelmill.quotas", ignoreUnknownFields = false)
public record QuotaProperties(
        @DefaultValue @Valid Veo veo,
        @DefaultValue Stills stills,
        @DefaultValue Gemini gemini,
        @DefaultValue GoogleSpeech googleSpeech,
        @DefaultValue GeminiSpeech geminiSpeech,
        @DefaultValue OpenAi openai) {

    /**
     * Clips.
     *
     * @param atOnce orders that are worked on at a time
     */
    public record Veo(
            @DefaultValue("10/1m") Rate order,
            @DefaultValue("10") @Min(1) @Max(1000) int atOnce) {}

    /** Pictures. */
    public record Stills(@DefaultValue("20/1m") Rate draw) {}

    /** Scripts, and other words for what was refused. */
    public record Gemini(
            @DefaultValue("50/1m") Rate write,
            @DefaultValue("10/1m") Rate words) {}

    /** Cloud Text-to-Speech. */
    public record GoogleSpeech(@DefaultValue("200/1m") Rate speak) {}

    /** Gemini's own voices. */
    public record GeminiSpeech(@DefaultValue("10/1m") Rate speak) {}

    /** An endpoint that speaks OpenAI's protocol. */
    public record OpenAi(@DefaultValue("unlimited") Rate write) {}

    /** What a provider's operation is limited to. */
    Rate rate(String operation) {
        return Map.of(
                        "veo.order", veo.order(),
                        "stills.draw", stills.draw(),
                        "gemini.write", gemini.write(),
                        "gemini.words", gemini.words(),
                        "google-speech.speak", googleSpeech.speak(),
                        "gemini-speech.speak", geminiSpeech.speak(),
                        "openai.write", openai.write())
                .getOrDefault(operation, Rate.UNLIMITED);
    }

    /** How many orders a provider works on at a time. */
    int places(String provider) {
        return "veo".equals(provider) ? veo.atOnce() : Integer.MAX_VALUE;
    }
}
