package io.reelmill.infrastructure.client.vertex.video;

import com.google.genai.types.Candidate;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponsePromptFeedback;
import io.reelmill.core.provider.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What image models answer. */
final class StillAnswers {
    private static final Pattern POLICY =
            Pattern.compile(".*(SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION|JAILBREAK).*");
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private StillAnswers() {}

    /**
     * The picture: PNG or JPEG by its content.
     *
     * @throws RefusedException when there is none, saying why
     */
    static byte[] picture(GenerateContentResponse response) {
        Optional<String> blocked = response.promptFeedback()
                .flatMap(GenerateContentResponsePromptFeedback::blockReason)
                .map(Object::toString);
        if (blocked.isPresent()) {
            throw RefusedException.byPolicy("The image model does not take the prompt: " + word(blocked.get()));
        }
        List<Candidate> candidates = response.candidates().orElse(List.of());
        return candidates.stream()
                .flatMap(candidate -> candidate.content().flatMap(Content::parts).orElse(List.of()).stream())
                .flatMap(part -> part.inlineData().stream())
                .flatMap(blob -> blob.data().stream())
                .findFirst()
                .map(StillAnswers::proven)
                .orElseThrow(() -> missing(candidates));
    }

    private static RefusedException missing(List<Candidate> candidates) {
        String why = candidates.stream()
                .flatMap(candidate -> candidate.finishReason().stream())
                .map(FinishReason::toString)
                .findFirst()
                .orElse("no reason given");
        String words = "The image model delivered no picture: " + word(why);
        return POLICY.matcher(why.toUpperCase(Locale.ROOT)).matches()
                ? RefusedException.filtered(words)
                : RefusedException.unusable(words);
    }

    private static byte[] proven(byte[] picture) {
        if (picture.length > MOST_BYTES
                || !(begins(picture, 0x89, 'P', 'N', 'G') || begins(picture, 0xff, 0xd8, 0xff))) {
            throw RefusedException.unusable(
                    "The image model delivered %d bytes that are no PNG or JPEG".formatted(picture.length));
        }
        return picture;
    }

    private static boolean begins(byte[] picture, int... magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= picture.length || (picture[at] & 0xff) != magic[at]) {
                return false;
            }
        }
        return true;
    }

    private static String word(String reason) {
        return reason.replaceAll("[^\\w ]", "").strip();
    }
}
