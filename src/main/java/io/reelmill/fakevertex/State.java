package io.reelmill.fakevertex;

import java.util.Map;

/**
 * What a fake has seen since it was started.
 *
 * @param accepted orders let in, by kind
 * @param mostAtOnce the most that were being worked on at the same time, by kind
 * @param calls with a valid token, by step, those that came to grief included
 * @param throttled answers with 429, by quota or by script
 * @param unauthorised answers with 401
 */
public record State(
        Map<Kind, Integer> accepted,
        Map<Kind, Integer> mostAtOnce,
        Map<Step, Integer> calls,
        int throttled,
        int unauthorised) {
    public State {
        accepted = Map.copyOf(accepted);
        mostAtOnce = Map.copyOf(mostAtOnce);
        calls = Map.copyOf(calls);
    }
}
