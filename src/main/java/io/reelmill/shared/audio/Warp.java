package io.reelmill.shared.audio;

import java.util.Arrays;

/**
 * Which instant of one sound corresponds to which of another, by dynamic time warping (Sakoe and Chiba, 1978, symmetric,
 * without a slope limit: a pause may be any length). Long sounds are compared coarsely first and then finely near the way
 * that was found (Salvador and Chan, FastDTW, 2007), which keeps the memory in proportion to the length.
 */
final class Warp {
    private static final byte BOTH = 0;
    private static final byte ONE = 1;
    private static final byte OTHER = 2;
    /**
     * What it costs that one sound stands still while the other goes on: about half of what two unlike rows differ by. Measured
     * on two voices and six disguises: without it words of another speaker came out three times as far off.
     */
    private static final double STRAYING = 1.5;
    /** Rows that are taken together for a coarse look. */
    private static final int COARSE = 4;
    /** Up to so many rows all pairs are compared: twenty seconds. */
    private static final int SHORT = 2_000;
    /** How far the fine way may lead from the coarse one, in rows. */
    private static final int REACH = 120;

    private final double[] middles;

    /** Both with at least one row. */
    Warp(double[][] one, double[][] other) {
        this.middles = middles(one, other);
    }

    /** The place in the other that corresponds to a place in the first, both in rows and fractions of them. */
    double other(double place) {
        if (place <= 0) {
            return middles[0];
        }
        int row = (int) Math.min(place, middles.length - 1);
        int next = Math.min(row + 1, middles.length - 1);
        return middles[row] + (place - row) * (middles[next] - middles[row]);
    }

    private static double[] middles(double[][] one, double[][] other) {
        int[] from = new int[one.length];
        int[] to = new int[one.length];
        Arrays.fill(to, other.length);
        if (Math.max(one.length, other.length) > SHORT) {
            narrow(middles(coarse(one), coarse(other)), other.length, from, to);
        }
        return middles(steps(one, other, from, to), from, other.length - 1);
    }

    private static double[][] coarse(double[][] rows) {
        double[][] coarse = new double[(rows.length + COARSE - 1) / COARSE][];
        for (int at = 0; at < coarse.length; at++) {
            int end = Math.min(rows.length, (at + 1) * COARSE);
            double[] mean = new double[rows[0].length];
            for (int row = at * COARSE; row < end; row++) {
                for (int c = 0; c < mean.length; c++) {
                    mean[c] += rows[row][c] / (end - at * COARSE);
                }
            }
            coarse[at] = mean;
        }
        return coarse;
    }

    /** From the coarse way the rows of the other that each row is compared with; those of neighbours overlap. */
    private static void narrow(double[] way, int rows, int[] from, int[] to) {
        for (int row = 0; row < from.length; row++) {
            int at = row / COARSE;
            double before = way[Math.max(0, at - 1)];
            double after = way[Math.min(way.length - 1, at + 1)];
            from[row] = (int) Math.max(0, Math.min(rows - 1, before * COARSE - REACH));
            to[row] = (int) Math.min(rows, after * COARSE + REACH);
        }
        from[0] = 0;
        to[to.length - 1] = rows;
    }

    /** How the cheapest way came to each pair of rows that is looked at. */
    private static byte[][] steps(double[][] one, double[][] other, int[] from, int[] to) {
        byte[][] steps = new byte[one.length][];
        double[] before = new double[other.length];
        double[] now = new double[other.length];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        for (int i = 0; i < one.length; i++) {
            Arrays.fill(now, Double.POSITIVE_INFINITY);
            steps[i] = new byte[to[i] - from[i]];
            for (int j = from[i]; j < to[i]; j++) {
                double cost = distance(one[i], other[j]);
                double both = j > 0 ? before[j - 1] + 2 * cost : Double.POSITIVE_INFINITY;
                double first = before[j] + cost + STRAYING;
                double second = j > from[i] ? now[j - 1] + cost + STRAYING : Double.POSITIVE_INFINITY;
                now[j] = i + j == 0 ? cost : Math.min(both, Math.min(first, second));
                steps[i][j - from[i]] = cheapest(both, first, second);
            }
            double[] used = before;
            before = now;
            now = used;
        }
        return steps;
    }

    private static byte cheapest(double both, double first, double second) {
        if (both <= first && both <= second) {
            return BOTH;
        }
        return first <= second ? ONE : OTHER;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int c = 0; c < one.length; c++) {
            double difference = one[c] - other[c];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** For each row of the first the middle of its rows of the other. */
    private static double[] middles(byte[][] steps, int[] from, int last) {
        int i = steps.length - 1;
        int j = last;
        double[] middles = new double[steps.length];
        int[] end = new int[steps.length];
        Arrays.fill(end, -1);
        while (i >= 0) {
            end[i] = Math.max(end[i], j);
            middles[i] = (j + end[i]) / 2.0;
            byte step = steps[i][j - from[i]];
            boolean start = i + j == 0;
            i -= start || step != OTHER ? 1 : 0;
            j -= !start && step != ONE ? 1 : 0;
        }
        return middles;
    }
}
