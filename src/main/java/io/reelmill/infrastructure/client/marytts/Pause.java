package io.reelmill.infrastructure.client.marytts;

/** What the voice does after a word. */
enum Pause {
    NONE("", 0),
    COMMA(",", 200),
    DASH(",", 250),
    STOP(".", 350),
    EXCLAMATION("!", 350),
    QUESTION("?", 350);

    private final String mark;
    private final int milliseconds;

    Pause(String mark, int milliseconds) {
        this.mark = mark;
        this.milliseconds = milliseconds;
    }

    /** The punctuation that gives the voice its melody. */
    String mark() {
        return mark;
    }

    int milliseconds() {
        return milliseconds;
    }

    boolean endsSentence() {
        return this == STOP || this == EXCLAMATION || this == QUESTION;
    }
}
