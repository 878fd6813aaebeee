package io.reelmill.infrastructure.client.vertex.script;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import com.google.genai.types.Part;
import io.reelmill.core.provider.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the words in what Gemini answered, or the reason why there are none. */
final class Answers {
    /** It answered and keeps the answer back. */
    private static final Set<String> KEPT_BACK =
            Set.of("SAFETY", "PROHIBITED_CONTENT", "BLOCKLIST", "SPII", "RECITATION", "IMAGE_SAFETY");

    private Answers() {}

    /** @throws RefusedException when the prompt was blocked, the answer kept back, cut off or empty */
    static String text(GenerateContentResponse response) {
        response.promptFeedback().ifPresent(Answers::refuseBlocked);
        Candidate candidate = response.candidates()
                .flatMap(all -> all.stream().findFirst())
                .orElseThrow(() -> RefusedException.unusable("Gemini gave no answer and no reason"));
        String reason = candidate.finishReason().map(FinishReason::toString).orElse("STOP");
        String told =
                candidate.finishMessage().map(words -> reason + ": " + words).orElse(reason);
        if (KEPT_BACK.contains(reason)) {
            throw RefusedException.filtered("Gemini kept its answer back (%s)".formatted(told));
        }
        if (reason.equals("MAX_TOKENS")) {
            throw RefusedException.unusable(
                    "Gemini's answer was cut off (MAX_TOKENS): raise reelmill.gemini.max-output-tokens"
                            + " or ask for a shorter video");
        }
        String text = words(candidate);
        if (text.isBlank()) {
            throw RefusedException.unusable("Gemini answered nothing (%s)".formatted(told));
        }
        return text;
    }

    private static void refuseBlocked(GenerateContentResponsePromptFeedback feedback) {
        feedback.blockReason().ifPresent(reason -> {
            throw RefusedException.byPolicy("Gemini refuses the prompt (%s)%s"
                    .formatted(
                            reason,
                            feedback.blockReasonMessage()
                                    .map(words -> ": " + words)
                                    .orElse("")));
        });
    }

    private static String words(Candidate candidate) {
        List<Part> parts = candidate.content().flatMap(Content::parts).orElse(List.of());
        return parts.stream()
                .filter(part -> !part.thought().orElse(false))
                .map(Part::text)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
    }
}
