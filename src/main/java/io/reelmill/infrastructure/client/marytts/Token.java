package io.reelmill.infrastructure.client.marytts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One word for the voice.
 *
 * @param text what it says
 * @param phones how it says it, in the voice's own phonetic alphabet; empty to let it look the word up
 */
record Token(String text, String phones) {
    static Token word(String text) {
        return new Token(text, "");
    }

    /** The words of a phrase: what stands between spaces and hyphens. */
    static List<Token> words(String phrase) {
        return Arrays.stream(phrase.split("[ -]+"))
                .filter(word -> !word.isEmpty())
                .map(Token::word)
                .toList();
    }

    /** All tokens of the parts, one part after the other. */
    @SafeVarargs
    static List<Token> join(List<Token>... parts) {
        List<Token> all = new ArrayList<>();
        for (List<Token> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
