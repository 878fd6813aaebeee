package io.reelmill.infrastructure.client.vertex.script;

import java.util.Map;

/**
 * What Gemini is asked.
 *
 * @param rules what holds for every question of the kind
 * @param form of the answer, a JSON schema
 * @param tokens the most an answer needs
 * @param seed the same question with the same seed is answered alike, as far as the model can promise it
 */
record Question(String rules, String task, Map<String, Object> form, int tokens, long seed) {
    /** Gemini's seeds are half as wide as ours. */
    int narrowSeed() {
        return Math.floorMod(seed, Integer.MAX_VALUE);
    }
}
