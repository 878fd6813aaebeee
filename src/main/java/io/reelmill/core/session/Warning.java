package io.reelmill.core.session;

/** Something the user should know of a video that is nevertheless finished. */
public record Warning(Code code, String message) {
    /** The kinds of warnings. */
    public enum Code {
        /** There was less to say than the asked length. */
        SHORT_SCRIPT,
        /** Nothing but the topic was known. */
        THIN_SCRIPT,
        /** Key points were left out because the asked length has no room for them. */
        POINTS_LEFT_OUT,
        /** A script given word for word is longer than the asked length. */
        LONG_SCRIPT,
        /** The voice speaks the language with another accent than asked for. */
        OTHER_ACCENT,
        /** No font has some of the letters: they were left out, or the captions were not burned in. */
        MISSING_GLYPHS
    }
}
