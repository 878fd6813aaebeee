package io.reelmill.core.narration;

import io.reelmill.core.session.Documents;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import java.util.List;

/** The words of a narration as the session keeps them: {@code captions/words.json}. */
final class WordList {
    private static final String WORDS = "words:1";

    private WordList() {}

    static void write(SessionFolder folder, Documents documents, Narration narration) {
        List<Word> words = narration.words();
        folder.derive(Recipe.of("words", "captions/words.json", Inputs.of(WORDS).with(words)), targets -> {
            documents.write(words, targets.get(0));
            return Provenance.embedded("reelmill", WORDS);
        });
    }
}
