package io.reelmill.infrastructure.client.ffmpeg;

import static io.reelmill.infrastructure.client.ffmpeg.Checks.check;

import io.reelmill.core.session.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The promises about words: that each is captioned when it is spoken. */
final class WordChecks {
    private static final double MEAN = 0.080;
    private static final double WORST = 0.200;
    private static final String MEAN_LIMIT = "at most 80 ms";
    private static final String WORST_LIMIT = "at most 200 ms";
    /** A line that is late is lost in the mean of a whole video; it is not in that of so many words in a row. */
    private static final int ROW = 5;

    private WordChecks() {}

    /** By each word where they can be told, and by the words after pauses, which need no other voice. */
    static List<Check> of(List<WordMiss> misses, SpokenWords.Distance pauses) {
        if (misses.isEmpty()) {
            return afterPauses(pauses);
        }
        double mean = mean(misses);
        WordMiss worst =
                misses.stream().max(Comparator.comparingDouble(WordMiss::size)).orElseThrow();
        List<WordMiss> row = worstRow(misses);
        List<Check> checks = new ArrayList<>(List.of(
                check("wordsMean", size(mean) + " of " + misses.size() + " words", MEAN_LIMIT, mean <= MEAN),
                check("wordsWorst", "%s: %s".formatted(size(worst.size()), worst), WORST_LIMIT, worst.size() <= WORST),
                check(
                        "wordsInARow",
                        size(mean(row)) + " of " + row.size() + " words from " + row.get(0),
                        MEAN_LIMIT,
                        mean(row) <= MEAN)));
        if (pauses.words() > 0) {
            String value =
                    size(pauses.mean()) + ", " + size(pauses.worst()) + " at worst, of " + pauses.words() + " words";
            boolean passed = pauses.mean() <= MEAN && pauses.worst() <= WORST;
            checks.add(check("wordsAfterPauses", value, "at most 80 ms, 200 ms at worst", passed));
        }
        return checks;
    }

    private static List<Check> afterPauses(SpokenWords.Distance off) {
        if (off.words() == 0) {
            return List.of();
        }
        String words = " of " + off.words() + " words after a pause";
        return List.of(
                check("wordsMean", size(off.mean()) + words, MEAN_LIMIT, off.mean() <= MEAN),
                check("wordsWorst", size(off.worst()) + words, WORST_LIMIT, off.worst() <= WORST));
    }

    private static String size(double seconds) {
        return Double.isInfinite(seconds) ? "not heard" : String.format(Locale.ROOT, "%.0f ms", seconds * 1000);
    }

    private static List<WordMiss> worstRow(List<WordMiss> misses) {
        int length = Math.min(ROW, misses.size());
        List<WordMiss> worst = misses.subList(0, length);
        for (int from = 1; from + length <= misses.size(); from++) {
            List<WordMiss> row = misses.subList(from, from + length);
            worst = mean(row) > mean(worst) ? row : worst;
        }
        return worst;
    }

    private static double mean(List<WordMiss> misses) {
        return misses.stream().mapToDouble(WordMiss::size).average().orElse(0);
    }
}
