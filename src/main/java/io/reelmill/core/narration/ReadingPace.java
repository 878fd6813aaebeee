package io.reelmill.core.narration;

import io.reelmill.core.script.Pace;

/** The pace of a video without voice: every line stays as long as it takes to be read. */
public record ReadingPace(Rhythm rhythm) implements Pace {
    private static final double CHARACTERS_A_SECOND = 16;
    private static final double SHORTEST = 1.8;

    @Override
    public double seconds(String line) {
        String read = String.join(" ", Word.written(line));
        return Math.max(SHORTEST, read.codePointCount(0, read.length()) / CHARACTERS_A_SECOND);
    }

    @Override
    public double pause() {
        return rhythm.pause();
    }

    @Override
    public double pause(String before, String after) {
        return rhythm.pause(before, after);
    }

    @Override
    public double frame() {
        return rhythm.frame();
    }

    /** The line with the times in which its words are read. */
    Recording recording(String line) {
        return Recording.byLetters(line, seconds(line));
    }
}
