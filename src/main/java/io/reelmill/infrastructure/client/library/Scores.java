package io.reelmill.infrastructure.client.library;

import io.reelmill.core.storyboard.Shot;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How well files fit a shot, by the words they share. */
final class Scores {
    /** One word of a file's own that stands in what is to be seen. */
    private static final double THRESHOLD = 0.75;

    private static final double SPOKEN = 1;
    private static final double SEEN = 0.75;
    /** What a folder is called is said of all its files, and says less of each. */
    private static final double AROUND = 0.5;
    /** From so many files on a word that half of them have tells nothing. */
    private static final int FEW = 4;

    private static final int MOST = 8;

    private final List<Catalogue.Entry> entries;
    private final Set<String> common;
    private final long seed;

    /** @param seed decides among files that fit equally well, so that not every video shows the same one */
    Scores(List<Catalogue.Entry> entries, long seed) {
        this.entries = entries;
        this.common = common(entries);
        this.seed = seed;
    }

    private record Scored(String name, double score) {}

    /** The files that fit. */
    Wish wish(Shot shot) {
        Set<String> spoken =
                Words.stems(Words.of(shot.line() + " " + shot.picture().heading()));
        Set<String> seen = Words.stems(Words.of(shot.visual()));
        List<Scored> fitting = entries.stream()
                .map(entry -> new Scored(entry.name(), score(entry, spoken, seen)))
                .filter(scored -> scored.score() >= THRESHOLD)
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(scored -> lot(scored.name()))
                        .thenComparing(Scored::name))
                .limit(MOST)
                .toList();
        return new Wish(
                fitting.stream().map(Scored::name).toList(),
                fitting.isEmpty() ? 0 : fitting.get(0).score());
    }

    private double score(Catalogue.Entry entry, Set<String> spoken, Set<String> seen) {
        double own = entry.own().stream()
                .mapToDouble(word -> score(word, spoken, seen))
                .sum();
        double around = entry.around().stream()
                .filter(word -> !entry.own().contains(word))
                .mapToDouble(word -> score(word, spoken, seen))
                .sum();
        return own + AROUND * around;
    }

    private double score(String word, Set<String> spoken, Set<String> seen) {
        if (common.contains(word)) {
            return 0;
        }
        if (Words.among(spoken, word)) {
            return SPOKEN;
        }
        return Words.among(seen, word) ? SEEN : 0;
    }

    private int lot(String name) {
        return Integer.reverse(0x9E3779B9 * (name.hashCode() + 31 * Long.hashCode(seed)));
    }

    private static Set<String> common(List<Catalogue.Entry> entries) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entries.forEach(entry -> {
            Set<String> all = new HashSet<>(entry.own());
            all.addAll(entry.around());
            all.forEach(word -> counts.merge(word, 1, Integer::sum));
        });
        Set<String> common = new HashSet<>();
        counts.forEach((word, count) -> {
            if (entries.size() >= FEW && count * 2 > entries.size()) {
                common.add(word);
            }
        });
        return common;
    }
}
