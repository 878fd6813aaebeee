package io.reelmill.core.narration;

import io.reelmill.core.script.Pace;
import java.util.ArrayList;
import java.util.List;

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
    public double frame() {
        return rhythm.frame();
    }

    /** The line with the times in which its words are read: each as long as its share of the letters. */
    Recording recording(String line) {
        List<String> written = Word.written(line);
        double seconds = seconds(line);
        double letters = written.stream().mapToInt(String::length).sum();
        List<Word> words = new ArrayList<>();
        int before = 0;
        for (String word : written) {
            double start = seconds * before / letters;
            before += word.length();
            words.add(new Word(word, start, seconds * before / letters));
        }
        return new Recording(line, seconds, words);
    }
}
