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
    /** A line that is late is lost in the mean of a whole video; it is not in that of so many words in a row. */
    private static final int ROW = 5;

    private WordChecks() {}

    /** By each word where they could be told, and by the words after pauses. */
    static List<Check> of(List<WordMiss> misses, SpokenWords.Distance pauses) {
        if (misses.isEmpty()) {
            return afterPauses(pauses);
        }
        String of = String.format(Locale.ROOT, " of %d words", misses.size());
        double mean = mean(misses);
        WordMiss worst = misses.stream()
                .max(Comparator.comparingDouble(WordMiss::size))
                .orElseThrow();
        List<WordMiss> row = worstRow(misses);
        List<Check> checks = new ArrayList<>(List.of(
                check("wordsMean", "%.0f ms" + of, mean * 1000, "at most 80 ms", mean <= MEAN),
                check("wordsWorst", worst(worst, of), "at most 200 ms", worst.size() <= WORST),
                check("wordsInARow", row(row), "at most 80 ms", mean(row) <= MEAN)));
        if (pauses.words() > 0) {
            checks.add(check(
                    "wordsAfterPauses",
                    String.format(
                            Locale.ROOT,
                            "%.0f ms, %.0f ms at worst, of %d words",
                            pauses.mean() * 1000,
                            pauses.worst() * 1000,
                            pauses.words()),
                    "at most 80 ms, 200 ms at worst",
                    pauses.mean() <= MEAN && pauses.worst() <= WORST));
        }
        return checks;
    }

    private static List<Check> afterPauses(SpokenWords.Distance off) {
        if (off.words() == 0) {
            return List.of();
        }
        String of = String.format(Locale.ROOT, " of %d words after a pause", off.words());
        return List.of(
                check("wordsMean", "%.0f ms" + of, off.mean() * 1000, "at most 80 ms", off.mean() <= MEAN),
                check("wordsWorst", "%.0f ms" + of, off.worst() * 1000, "at most 200 ms", off.worst() <= WORST));
    }

    private static String worst(WordMiss worst, String of) {
        return Double.isInfinite(worst.size())
                ? worst + " is not heard"
                : String.format(Locale.ROOT, "%.0f ms%s, %s", worst.size() * 1000, of, worst);
    }

    private static String row(List<WordMiss> row) {
        return String.format(
                Locale.ROOT, "%.0f ms of %d words from %s on", mean(row) * 1000, row.size(), row.get(0));
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
