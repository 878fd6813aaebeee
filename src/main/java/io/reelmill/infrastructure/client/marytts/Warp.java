package io.reelmill.infrastructure.client.marytts;

import java.util.Arrays;

/**
 * Which instant of one sound corresponds to which of another, by dynamic time warping (Sakoe and Chiba, 1978, symmetric,
 * without a slope limit: a pause may be any length).
 */
final class Warp {
    private static final byte BOTH = 0;
    private static final byte ONE = 1;
    private static final byte OTHER = 2;

    private final double[] middles;

    /** Both with at least one row. */
    Warp(double[][] one, double[][] other) {
        this.middles = middles(steps(one, other));
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

    /** How the cheapest way came to each pair of rows. */
    private static byte[][] steps(double[][] one, double[][] other) {
        byte[][] steps = new byte[one.length][other.length];
        double[] before = new double[other.length];
        double[] now = new double[other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                double cost = distance(one[i], other[j]);
                double both = i > 0 && j > 0 ? before[j - 1] + 2 * cost : Double.POSITIVE_INFINITY;
                double first = i > 0 ? before[j] + cost : Double.POSITIVE_INFINITY;
                double second = j > 0 ? now[j - 1] + cost : Double.POSITIVE_INFINITY;
                now[j] = i + j == 0 ? cost : Math.min(both, Math.min(first, second));
                steps[i][j] = cheapest(both, first, second);
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
    private static double[] middles(byte[][] steps) {
        int i = steps.length - 1;
        int j = steps[0].length - 1;
        double[] middles = new double[steps.length];
        int[] last = new int[steps.length];
        Arrays.fill(last, -1);
        while (i >= 0) {
            last[i] = Math.max(last[i], j);
            middles[i] = (j + last[i]) / 2.0;
            byte step = steps[i][j];
            boolean start = i + j == 0;
            i -= start || step != OTHER ? 1 : 0;
            j -= !start && step != ONE ? 1 : 0;
        }
        return middles;
    }
}
