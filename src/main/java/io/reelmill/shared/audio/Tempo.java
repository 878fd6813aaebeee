package io.reelmill.shared.audio;

/**
 * Makes speech faster or slower at the same pitch: pieces of 30 ms are laid over each other where they fit best (WSOLA,
 * Verhelst and Roelands, 1993). An instant of the original lies at its time divided by the rate, within 10 ms.
 */
public final class Tempo {
    private static final int PIECES_A_SECOND = 33;
    private static final int SEARCHES_A_SECOND = 100;
    /** Every third sample is enough to see how well two pieces fit. */
    private static final int GRAIN = 3;

    private final short[] from;
    private final int piece;
    private final int reach;
    private final double rate;

    private Tempo(Sound sound, double rate) {
        this.from = sound.samples();
        this.piece = sound.rate() / PIECES_A_SECOND / 2 * 2;
        this.reach = sound.rate() / SEARCHES_A_SECOND;
        this.rate = rate;
    }

    /** The sound so many times as fast. */
    public static Sound changed(Sound sound, double rate) {
        return new Sound(new Tempo(sound, rate).laid(), sound.rate());
    }

    private short[] laid() {
        int length = (int) Math.round(from.length / rate);
        double[] sum = new double[length + piece];
        double[] weight = new double[length + piece];
        int hop = piece / 2;
        int last = 0;
        for (int at = 0; at < length; at += hop) {
            int place = at == 0 ? 0 : best((int) Math.round(at * rate), last + hop);
            for (int i = 0; i < piece; i++) {
                double share = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / piece);
                sum[at + i] += share * sample(place + i);
                weight[at + i] += share;
            }
            last = place;
        }
        short[] laid = new short[length];
        for (int i = 0; i < length; i++) {
            laid[i] = (short) Math.round(sum[i] / Math.max(1e-3, weight[i]));
        }
        return laid;
    }

    /** Near the wanted place, where it is most like what would go on after the piece before. */
    private int best(int wanted, int natural) {
        int best = wanted;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = wanted - reach; place <= wanted + reach; place += GRAIN) {
            double like = likeness(place, natural);
            if (like > most) {
                most = like;
                best = place;
            }
        }
        return best;
    }

    private double likeness(int one, int other) {
        double product = 0;
        double power = 1;
        for (int i = 0; i < piece / 2; i += GRAIN) {
            double sample = sample(one + i);
            product += sample * sample(other + i);
            power += sample * sample;
        }
        return product / Math.sqrt(power);
    }

    private int sample(int at) {
        return at < 0 || at >= from.length ? 0 : from[at];
    }
}
