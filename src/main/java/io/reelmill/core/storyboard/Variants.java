package io.reelmill.core.storyboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Gives each picture one of its design's arrangements, by the seed: two neighbours of one design get different ones, and
 * what comes again to go on, a list for example, keeps its own.
 */
final class Variants {
    private static final int COUNT = 3;

    private final SplittableRandom random;

    Variants(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<Picture> arranged(List<Picture> pictures) {
        Map<List<Part>, Integer> kept = new HashMap<>();
        List<Picture> arranged = new ArrayList<>();
        for (Picture picture : pictures) {
            int wished = random.nextInt(COUNT);
            int last = arranged.size() - 1;
            boolean alike = last >= 0 && arranged.get(last).design() == picture.design();
            int variant = alike && arranged.get(last).variant() == wished ? (wished + 1) % COUNT : wished;
            boolean goesOn = !picture.parts().isEmpty();
            arranged.add(picture.arranged(goesOn ? kept.computeIfAbsent(picture.parts(), parts -> variant) : variant));
        }
        return arranged;
    }
}
