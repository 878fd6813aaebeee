package io.reelmill.infrastructure.client.marytts;

import java.util.List;

/**
 * A written word as it is spoken.
 *
 * @param tokens empty where it stays silent
 */
record SpokenWord(String written, List<Token> tokens, Pause pause) {
    SpokenWord {
        tokens = List.copyOf(tokens);
    }

    boolean silent() {
        return tokens.isEmpty();
    }
}
