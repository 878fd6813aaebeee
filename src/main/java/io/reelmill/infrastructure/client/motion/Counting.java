package io.reelmill.infrastructure.client.motion;

import io.reelmill.core.narration.Word;
import io.reelmill.shared.drawing.Easing;

/** When a figure counts: it is complete as it has been said, and well before the shot is over. */
record Counting(double start, double end) {
    private static final double UNSPOKEN = 1.6;
    private static final double LONGEST = 2.2;
    private static final double SHORTEST = 0.8;

    static Counting of(Look look, Figure figure) {
        double spoken = spoken(look, figure);
        double length = Math.max(SHORTEST, Math.min(LONGEST, spoken - 0.2));
        double end = Math.min(Math.max(0.2 + length, spoken), Math.max(0.6, look.seconds() * 0.6));
        return new Counting(Math.max(0.1, end - length), end);
    }

    /** When the figure has been said. */
    private static double spoken(Look look, Figure figure) {
        return look.spoken().stream()
                .filter(word -> Arrivals.says(figure, word))
                .mapToDouble(Word::end)
                .findFirst()
                .orElse(UNSPOKEN);
    }

    /** How far it has come. */
    double counted(double time) {
        return Easing.out(Easing.progress(time, start, end - start));
    }
}
