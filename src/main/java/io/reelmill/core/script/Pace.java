package io.reelmill.core.script;

/**
 * How long the voice of a video takes. Thread-safe.
 *
 * <p>The pause after a line is counted apart, by {@link #pause}: the narration follows the same figures.
 */
public interface Pace {
    /** Seconds the voice needs for the line's words, measured rather than guessed. */
    double seconds(String line);

    /** Seconds of silence after a line, before the next: the usual ones. */
    double pause();

    /** Seconds of silence between two lines that follow each other, by what they say. */
    default double pause(String before, String after) {
        return pause();
    }

    /** Seconds of picture before the first word and after the last, together. */
    double frame();

    /** The length in seconds of a video that speaks the lines. */
    default double total(java.util.List<String> lines) {
        double total = frame() + lines.stream().mapToDouble(this::seconds).sum();
        for (int i = 1; i < lines.size(); i++) {
            total += pause(lines.get(i - 1), lines.get(i));
        }
        return total;
    }
}
