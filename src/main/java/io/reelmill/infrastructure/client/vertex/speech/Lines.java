package io.reelmill.infrastructure.client.vertex.speech;

import io.reelmill.core.narration.Voice;
import io.reelmill.core.provider.RefusedException;
import java.util.List;

/** What is refused before it costs anything. */
final class Lines {
    private Lines() {}

    static void refuseForeign(String provider, List<Voice> known, Voice voice) {
        if (!known.contains(voice)) {
            throw new RefusedException("%s has the voices %s, not %s"
                    .formatted(provider, known.stream().map(Voice::name).toList(), voice.name()));
        }
    }

    static void refuseSilent(String line) {
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RefusedException("Nothing in the line '%s' can be spoken".formatted(line));
        }
    }
}
