package io.reelmill.core.narration;

import java.util.List;

/**
 * All lines on the video's clock. Where nothing is spoken the lines carry the times in which they are to be read.
 *
 * @param seconds the length of the video that is cut to it
 */
public record Narration(List<SpokenLine> lines, double seconds) {
    public Narration {
        lines = List.copyOf(lines);
    }

    /** Every written word on the video's clock, as {@code words.json} holds them. */
    public List<Word> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }
}
