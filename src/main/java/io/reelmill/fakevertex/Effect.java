package io.reelmill.fakevertex;

import java.util.Arrays;
import java.util.Locale;

/** What goes wrong. */
public enum Effect {
    /** The call is answered with the status and has begun nothing. */
    STATUS,
    /** The call has its effect and is answered with the status. */
    LATE_STATUS,
    /** The connection ends before the call has any effect. */
    RESET_BEFORE,
    /** The call has its effect, then the connection ends without an answer. */
    LOST_ANSWER,
    /** Something is made and kept back. */
    FILTERED,
    /** The prompt is refused and nothing is made. */
    BLOCKED,
    /** The operation never ends. */
    NEVER_DONE,
    /** The operation ends with the error code. */
    OPERATION_ERROR,
    /** The model stops in mid-answer. */
    MAX_TOKENS,
    /** The first half of the answer is delivered as if it were whole. */
    TRUNCATED,
    /** The connection ends in the middle of the answer. */
    CUT,
    /** 200 with nothing in it. */
    EMPTY,
    /** A page in place of the answer. */
    HTML,
    /** Noise in place of the answer. */
    RANDOM_BYTES,
    /** A video of another codec. */
    WRONG_CODEC,
    /** A video of one frame. */
    ONE_FRAME,
    /** A video of another shape. */
    OTHER_SIZE,
    /** A video without sound, as every video here is. */
    NO_AUDIO,
    /** The answer comes at so many bytes a second. */
    DRIP,
    /** The token is refused from now on. */
    REVOKED;

    /** As it is written: {@code lost-answer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Effect labelled(String label) {
        return Arrays.stream(values())
                .filter(effect -> effect.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a fault: '%s'. There are: %s"
                        .formatted(
                                label,
                                String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(Effect::label)
                                                .toList()))));
    }
}
