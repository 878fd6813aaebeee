package io.reelmill.core.narration;

import java.util.List;

/** What is to be regretted about a cue of the words {@code from} to {@code to}: its length, its speed, its breaks. */
final class CueCost {
    private static final double EACH_CUE = 6;
    private static final double FORBIDDEN = 10_000;
    private static final double ACROSS_LINES = 1_000;
    private static final double SENTENCE_INSIDE = 4;
    private static final double LONE_WORD = 8;
    private static final double HURRIED = 20;
    private static final double TOO_SHORT_TO_LIKE = 1.2;

    private final List<Word> words;
    private final List<Integer> lines;
    private final double seconds;
    private final CueRows rows;

    /** @param seconds the length of the video */
    CueCost(Pieces pieces, double seconds, int rowLength) {
        this.words = pieces.words();
        this.lines = pieces.lines();
        this.seconds = seconds;
        this.rows = new CueRows(pieces, rowLength);
    }

    CueRows rows() {
        return rows;
    }

    /** Whether the words can stand in two rows. */
    boolean fits(int from, int to) {
        return rows.fitsInTwo(from, to);
    }

    double of(int from, int to) {
        return EACH_CUE + rows.regret(from, to) + regretOfTime(from, to) + regretOfBreaks(from, to);
    }

    private double regretOfTime(int from, int to) {
        Word first = words.get(from);
        double room = (to < words.size() ? words.get(to).start() : seconds) - first.start();
        double regret = 0;
        if (room < CueTimes.SHORTEST) {
            regret += FORBIDDEN * (1 + CueTimes.SHORTEST - room);
        } else if (room < TOO_SHORT_TO_LIKE) {
            regret += HURRIED * (TOO_SHORT_TO_LIKE - room);
        }
        double spoken = words.get(to - 1).end() - first.start();
        if (spoken > CueTimes.LONGEST) {
            regret += FORBIDDEN * (spoken - CueTimes.LONGEST);
        }
        double speed = rows.characters(from, to) / Math.max(Math.min(room, CueTimes.LONGEST), 0.001);
        if (speed > CueTimes.FASTEST) {
            regret += FORBIDDEN + speed;
        } else if (speed > CueTimes.COMFORTABLE) {
            regret += HURRIED * (speed - CueTimes.COMFORTABLE);
        }
        return regret;
    }

    private double regretOfBreaks(int from, int to) {
        int crossed = lines.get(to - 1) - lines.get(from);
        double regret = ACROSS_LINES * crossed;
        if (to < words.size() && lines.get(to).equals(lines.get(to - 1))) {
            regret += Sense.strict(rows.regretOfBreakBefore(to));
            regret += rows.loneWord(from, to) ? LONE_WORD : 0;
        }
        if (from > 0 && lines.get(from).equals(lines.get(from - 1)) && rows.loneWord(from, to)) {
            regret += LONE_WORD;
        }
        for (int inside = from + 1; inside < to; inside++) {
            regret += rows.regretOfBreakBefore(inside) == 0 ? SENTENCE_INSIDE : 0;
        }
        return regret;
    }
}
