package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.shared.audio.Sound;
import io.reelmill.shared.audio.WavFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said to Gemini to have it speak, and what it answers. */
final class Generation {
    private static final Set<String> KEPT_BACK =
            Set.of("SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII");
    private static final Pattern RATE = Pattern.compile("(?i).*;\\s*rate\\s*=\\s*(\\d{4,6}).*");
    /** Where the type does not say. */
    private static final int USUAL_RATE = 24_000;

    private Generation() {}

    static Request request(String prompt, Voice voice, int mostTokens) {
        SpeechConfig speech =
                new SpeechConfig(voice.language(), new VoiceConfig(new PrebuiltVoiceConfig(voice.name())));
        return new Request(
                List.of(new Said("user", List.of(new Words(prompt)))),
                new GenerationConfig(List.of("AUDIO"), mostTokens, speech));
    }

    record Request(List<Said> contents, GenerationConfig generationConfig) {}

    record Said(String role, List<Words> parts) {}

    record Words(String text) {}

    record GenerationConfig(List<String> responseModalities, int maxOutputTokens, SpeechConfig speechConfig) {}

    record SpeechConfig(String languageCode, VoiceConfig voiceConfig) {}

    record VoiceConfig(PrebuiltVoiceConfig prebuiltVoiceConfig) {}

    record PrebuiltVoiceConfig(String voiceName) {}

    /** The wire's own. */
    record Answer(
            @Nullable List<Candidate> candidates,
            @Nullable PromptFeedback promptFeedback,
            @Nullable Usage usageMetadata) {
        Optional<Usage> usage() {
            return Optional.ofNullable(usageMetadata).filter(usage -> usage.candidatesTokenCount() != null);
        }

        /** @throws ProviderException when there is none to be had, or only a piece of it */
        Sound sound() {
            String blocked = promptFeedback == null ? null : promptFeedback.blockReason();
            if (blocked != null) {
                throw RefusedException.byPolicy("Gemini does not speak this: " + blocked);
            }
            Candidate first = candidates == null || candidates.isEmpty() ? null : candidates.get(0);
            String finish = first == null ? "no candidate" : String.valueOf(first.finishReason());
            refuseUnfinished(finish);
            return Optional.ofNullable(first)
                    .flatMap(Candidate::sound)
                    .orElseThrow(() -> TransientProviderException.lostAnswer(
                            "Gemini's answer holds no sound (%s)".formatted(finish), null));
        }
    }

    private static void refuseUnfinished(String finish) {
        if (KEPT_BACK.contains(finish)) {
            throw RefusedException.filtered("Gemini keeps back what it spoke: " + finish);
        }
        if (finish.equals("MAX_TOKENS")) {
            throw RefusedException.unusable("Gemini spoke much longer than the line");
        }
    }

    record PromptFeedback(@Nullable String blockReason) {}

    record Candidate(@Nullable Content content, @Nullable String finishReason) {
        Optional<Sound> sound() {
            List<Part> parts = content == null || content.parts() == null ? List.of() : content.parts();
            return parts.stream()
                    .flatMap(part -> Optional.ofNullable(part.inlineData()).stream())
                    .flatMap(data -> data.sound().stream())
                    .findFirst();
        }
    }

    record Content(@Nullable List<Part> parts) {}

    record Part(@Nullable InlineData inlineData) {}

    record InlineData(@Nullable String mimeType, @Nullable String data) {
        Optional<Sound> sound() {
            String type = String.valueOf(mimeType).toLowerCase(Locale.ROOT);
            boolean wav = type.matches("audio/(x-|vnd\\.)?wave?\\b.*");
            return Optional.ofNullable(data)
                    .filter(letters -> !letters.isBlank())
                    .map(letters -> Take.decoded(
                            GeminiNarrator.PROVIDER,
                            letters,
                            bytes -> wav ? WavFile.parse(bytes) : WavFile.headerless(bytes, rate(type))));
        }
    }

    private static int rate(String type) {
        Matcher rate = RATE.matcher(type);
        return rate.matches() ? Integer.parseInt(rate.group(1)) : USUAL_RATE;
    }

    record Usage(
            int promptTokenCount,
            @Nullable Integer candidatesTokenCount,
            @Nullable Integer thoughtsTokenCount) {
        /** What it made, heard or not. */
        int made() {
            return (candidatesTokenCount == null ? 0 : candidatesTokenCount)
                    + (thoughtsTokenCount == null ? 0 : thoughtsTokenCount);
        }
    }
}
