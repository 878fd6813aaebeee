package io.reelmill.infrastructure.client.library;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives as many shots as possible a file of their own: Kuhn's augmenting paths, where the shots that
 * are fitted best choose first, and give way only to keep another from going without.
 */
final class Matching {
    private final List<Wish> wishes;
    private final Map<String, Integer> takers = new HashMap<>();

    private Matching(List<Wish> wishes) {
        this.wishes = wishes;
    }

    /**
     * @param wishes of the shots in their order
     * @return the index of a shot by its file
     */
    static Map<String, Integer> of(List<Wish> wishes) {
        Matching matching = new Matching(wishes);
        IntStream.range(0, wishes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(shot -> -wishes.get(shot).strength()))
                .forEach(shot -> matching.place(shot, new HashSet<>()));
        return Map.copyOf(matching.takers);
    }

    private boolean place(int shot, Set<String> tried) {
        for (String file : wishes.get(shot).files()) {
            if (!takers.containsKey(file)) {
                takers.put(file, shot);
                return true;
            }
        }
        for (String file : wishes.get(shot).files()) {
            if (tried.add(file) && place(takers.getOrDefault(file, shot), tried)) {
                takers.put(file, shot);
                return true;
            }
        }
        return false;
    }
}
