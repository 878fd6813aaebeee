package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.narration.CaptionTrack;
import io.reelmill.core.narration.Word;
import io.reelmill.shared.audio.Sound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Words spoken held against words captioned. In running speech nobody can tell by the sound where a word begins; after a
 * pause everybody can. So the words that the captions begin after a pause are held against where the voice sets in, which
 * is found in the narration, and the narration is found in the master's sound by how its loudness goes.
 */
final class SpokenWords {
    /** Of the sound that it works on, a second. */
    static final int RATE = 16_000;

    /** Hundredths of a second. */
    private static final int STEP = RATE / 100;

    private static final double SILENT = -100;
    /** The voice is at most so many decibels below its loud passages, and so many over the room. */
    private static final double DEPTH = 32;

    private static final double OVER_ROOM = 6;
    private static final double LEAST_DEPTH = 12;
    /** Steps without voice that make a pause, and steps of voice that end it. */
    private static final int PAUSE = 6;

    private static final int VOICE = 3;
    /** Steps by which the master may be late or early. */
    private static final int FURTHEST = 40;
    /** Seconds between two words that are a pause. */
    private static final double GAP = 0.2;

    private SpokenWords() {}

    /**
     * How far the captions are off, in seconds.
     *
     * @param words how many could be told
     * @param worst infinite when there is no voice to be heard
     */
    record Distance(int words, double mean, double worst) {}

    static Distance measure(CaptionTrack track, Sound narration, Sound master) {
        double[] voice = levels(narration);
        double late = lag(voice, levels(master)) / 100.0;
        List<Double> onsets = onsets(voice).stream().map(at -> at + late).toList();
        DoubleSummaryStatistics off = afterPauses(track).stream()
                .mapToDouble(word -> onsets.stream()
                        .mapToDouble(onset -> Math.abs(onset - word.start()))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY))
                .summaryStatistics();
        return new Distance((int) off.getCount(), off.getAverage(), Math.max(0, off.getMax()));
    }

    private static List<Word> afterPauses(CaptionTrack track) {
        List<Word> words =
                track.cues().stream().flatMap(cue -> cue.words().stream()).toList();
        List<Word> first = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (i == 0 || words.get(i).start() - words.get(i - 1).end() >= GAP) {
                first.add(words.get(i));
            }
        }
        return first;
    }

    /** Decibels below full scale, a hundred a second. */
    private static double[] levels(Sound sound) {
        short[] samples = sound.samples();
        double[] levels = new double[samples.length / STEP];
        for (int step = 0; step < levels.length; step++) {
            double sum = 1e-6;
            for (int i = step * STEP; i < (step + 1) * STEP; i++) {
                sum += (double) samples[i] * samples[i];
            }
            levels[step] = Math.max(SILENT, 10 * Math.log10(sum / STEP / (32768.0 * 32768.0)));
        }
        return levels;
    }

    /** Where the voice sets in after a pause, in seconds. */
    private static List<Double> onsets(double... levels) {
        double threshold = threshold(levels);
        List<Double> onsets = new ArrayList<>();
        int quiet = PAUSE;
        int loud = 0;
        for (int step = 0; step < levels.length; step++) {
            loud = levels[step] >= threshold ? loud + 1 : 0;
            if (loud == VOICE && quiet >= PAUSE) {
                onsets.add((step - VOICE + 1) / 100.0);
            }
            quiet = loud == 0 ? quiet + 1 : quiet;
            quiet = loud >= VOICE ? 0 : quiet;
        }
        return onsets;
    }

    private static double threshold(double... levels) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || sorted[sorted.length - 1] <= SILENT) {
            return 0;
        }
        double loud = sorted[(int) (sorted.length * 0.95)];
        double room = sorted[sorted.length / 20];
        return Math.min(loud - LEAST_DEPTH, Math.max(loud - DEPTH, room + OVER_ROOM));
    }

    /** By how many steps the master follows the narration. */
    private static int lag(double[] voice, double... master) {
        double[] one = centred(voice);
        double[] other = centred(master);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int lag = -FURTHEST; lag <= FURTHEST; lag++) {
            double sum = 0;
            for (int i = Math.max(0, -lag); i < Math.min(one.length, other.length - lag); i++) {
                sum += one[i] * other[i + lag];
            }
            if (sum > most) {
                most = sum;
                best = lag;
            }
        }
        return best;
    }

    /** Around their mean; what is hardly to be heard does not count. */
    private static double[] centred(double... levels) {
        double[] centred =
                Arrays.stream(levels).map(level -> Math.max(level, -60)).toArray();
        double mean = Arrays.stream(centred).average().orElse(0);
        return Arrays.stream(centred).map(level -> level - mean).toArray();
    }
}
