package io.reelmill.core.storyboard;

import io.reelmill.core.narration.SpokenLine;
import io.reelmill.core.narration.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of speech that one picture is shown to: a line, a part of a long one, or two short ones.
 *
 * @param line the index of the script's line it begins in
 * @param part which part of that line it is, from 0
 */
record Stretch(int line, int part, double start, double end, List<Word> words) {
    /** Seconds that a picture may stand: six, less a frame at the lowest usual rate. */
    private static final double LONGEST = 5.95;

    /** Seconds that a picture must stand. */
    static final double SHORTEST = 1.2;

    /** A part that was cut off a line should not flash by. */
    private static final double LEAST_PART = 1.8;

    /** A picture comes this much before the first word. */
    private static final double EARLY = 0.15;

    Stretch {
        words = List.copyOf(words);
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    double seconds() {
        return end - start;
    }

    /** The whole narration in stretches without gaps. */
    static List<Stretch> of(List<SpokenLine> lines, double seconds) {
        List<Stretch> whole = new ArrayList<>();
        double start = 0;
        for (int at = 0; at < lines.size(); at++) {
            boolean last = at == lines.size() - 1;
            double end = last
                    ? seconds
                    : begin(lines.get(at).end(), lines.get(at + 1).start());
            whole.add(new Stretch(at, 0, start, end, lines.get(at).words()));
            start = end;
        }
        return merged(whole).stream().flatMap(Stretch::split).toList();
    }

    private static double begin(double before, double word) {
        return Math.max(before, word - EARLY);
    }

    private static List<Stretch> merged(List<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int last = merged.size() - 1;
            boolean brief =
                    last >= 0 && Math.min(stretch.seconds(), merged.get(last).seconds()) < SHORTEST;
            if (brief) {
                merged.set(last, merged.get(last).with(stretch));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    private Stretch with(Stretch next) {
        return new Stretch(
                line,
                part,
                start,
                next.end,
                Stream.concat(words.stream(), next.words.stream()).toList());
    }

    private Stream<Stretch> split() {
        if (seconds() <= LONGEST) {
            return Stream.of(this);
        }
        int cut = cut();
        return cut == 0
                ? halves(
                        (int) words.stream()
                                .filter(word -> word.start() < middle())
                                .count(),
                        middle())
                : halves(cut, begin(words.get(cut - 1).end(), words.get(cut).start()));
    }

    private Stream<Stretch> halves(int cut, double at) {
        Stretch first = new Stretch(line, part, start, at, words.subList(0, cut));
        List<Stretch> before = first.split().toList();
        Stretch second = new Stretch(line, part + before.size(), at, end, words.subList(cut, words.size()));
        return Stream.concat(before.stream(), second.split());
    }

    private double middle() {
        return (start + end) / 2;
    }

    /** Before which word the picture changes: at a clause near the middle, in the middle when there is none; 0 for nowhere. */
    private int cut() {
        double middle = middle();
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int at = 1; at < words.size(); at++) {
            double time = words.get(at).start();
            if (time - start < LEAST_PART || end - time < LEAST_PART) {
                continue;
            }
            double cost = Math.abs(time - middle)
                    + Clauses.cost(words.get(at - 1).text(), words.get(at).text());
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }
}
