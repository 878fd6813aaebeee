package io.reelmill.core.session;

/**
 * What a health check found.
 *
 * @param detail what was seen, in a few words
 * @param remedy what to do about it; empty when all is well
 */
public record Finding(State state, String detail, String remedy) {
    public static Finding ok(String detail) {
        return new Finding(State.OK, detail, "");
    }

    public static Finding warn(String detail, String remedy) {
        return new Finding(State.WARN, detail, remedy);
    }

    public static Finding fail(String detail, String remedy) {
        return new Finding(State.FAIL, detail, remedy);
    }

    /** How bad it is. */
    public enum State {
        OK,
        /** Videos can be made, though not as well or not as many. */
        WARN,
        /** No video can be made. */
        FAIL
    }
}
