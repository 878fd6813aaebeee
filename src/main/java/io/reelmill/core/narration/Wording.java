package io.reelmill.core.narration;

import io.reelmill.core.topic.TopicRequest;
import java.util.List;

/**
 * What is said in a video, as it is written.
 *
 * @param passages in their order, each as it was spoken or heard at one go; none where nobody speaks, or
 *     where the words of a voice cannot be told exactly
 * @param language a BCP 47 tag
 */
public record Wording(List<String> passages, String language) {
    public Wording {
        passages = List.copyOf(passages);
    }

    /**
     * The lines of a narration; a recording of the user's own is one passage, in whose whole the words were found.
     *
     * @param familiar whether the voice is the one that says the words again for comparison: another's words are found less
     *     exactly than the captions have to keep to them, so that nothing is expected of them one by one
     */
    public static Wording of(Narration narration, TopicRequest request, boolean familiar) {
        List<String> lines = narration.lines().stream().map(SpokenLine::text).toList();
        if (!request.narrated() || !familiar && request.recording().isEmpty()) {
            return new Wording(List.of(), request.language());
        }
        boolean whole = request.recording().isPresent();
        return new Wording(whole ? List.of(String.join(" ", lines)) : lines, request.language());
    }
}
