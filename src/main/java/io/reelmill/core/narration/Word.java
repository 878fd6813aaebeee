package io.reelmill.core.narration;

/** A written word, with its punctuation, and when it is spoken, in seconds. */
public record Word(String text, double start, double end) {
    /** The same word, so many seconds later. */
    public Word later(double seconds) {
        return new Word(text, start + seconds, end + seconds);
    }
}
