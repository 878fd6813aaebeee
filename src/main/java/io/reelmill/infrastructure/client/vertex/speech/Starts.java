package io.reelmill.infrastructure.client.vertex.speech;

import java.util.Arrays;
import java.util.List;

/**
 * When words begin, some of which is not known, or wrong. What stands out of order is left out, as little as possible of
 * it, and what is missing is put between its neighbours by the number of letters.
 *
 * @param told in seconds, a word each; not a number where it is not known
 */
record Starts(List<String> words, double[] told) {
    /** All of them in order, from 0 to the end of the sound. */
    double[] complete(double seconds) {
        double[] starts = orderly(seconds);
        int known = -1;
        double from = 0;
        for (int i = 0; i <= starts.length; i++) {
            double next = i == starts.length ? seconds : starts[i];
            if (!Double.isNaN(next)) {
                fill(starts, known, i, from, next);
                known = i;
                from = next;
            }
        }
        return starts;
    }

    /** Those of the longest row that never goes back. */
    private double[] orderly(double seconds) {
        int[] length = new int[told.length];
        int[] before = new int[told.length];
        int best = -1;
        for (int i = 0; i < told.length; i++) {
            before[i] = -1;
            if (possible(told[i], seconds)) {
                length[i] = 1;
                append(i, length, before);
                best = best < 0 || better(length, i, best) ? i : best;
            }
        }
        double[] kept = new double[told.length];
        Arrays.fill(kept, Double.NaN);
        for (int i = best; i >= 0; i = before[i]) {
            kept[i] = Math.max(0, told[i]);
        }
        return kept;
    }

    /** Puts an instant at the end of the longest row that it can follow. */
    private void append(int last, int[] length, int[] before) {
        for (int j = 0; j < last; j++) {
            if (length[j] >= length[last] && told[j] <= told[last]) {
                length[last] = length[j] + 1;
                before[last] = j;
            }
        }
    }

    /** Of two rows of the same length the one that ends sooner: a mark that is too late pushes out all after it. */
    private boolean better(int[] length, int one, int other) {
        return length[one] > length[other] || length[one] == length[other] && told[one] < told[other];
    }

    /** A mark before the sound's own beginning is one in the silence that was taken off. */
    private static boolean possible(double start, double seconds) {
        return start <= seconds && start > -seconds;
    }

    private void fill(double[] starts, int known, int next, double from, double to) {
        int first = Math.max(known, 0);
        double all = letters(first, next);
        for (int i = known + 1; i < next; i++) {
            starts[i] = from + (to - from) * letters(first, i) / all;
        }
    }

    /** Of the words from one up to another; a word without any counts a little. */
    private double letters(int from, int to) {
        return words.subList(from, to).stream()
                .mapToDouble(word -> 0.1
                        + word.codePoints().filter(Character::isLetterOrDigit).count())
                .sum();
    }
}
