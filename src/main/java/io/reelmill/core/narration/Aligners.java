package io.reelmill.core.narration;

import io.reelmill.core.provider.RefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Several aligners as one: the first that knows the language.
 *
 * @param known in the order of preference
 */
public record Aligners(List<Aligner> known) implements Aligner {
    public Aligners {
        known = List.copyOf(known);
    }

    @Override
    public List<Word> align(Path sound, String text, String language) {
        Optional<RefusedException> refusal = Optional.empty();
        for (Aligner aligner : known) {
            try {
                return aligner.align(sound, text, language);
            } catch (RefusedException refused) {
                refusal = Optional.of(refused);
            }
        }
        throw refusal.orElseGet(() -> new RefusedException("Nobody here finds words in " + language));
    }
}
