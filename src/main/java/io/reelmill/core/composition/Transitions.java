package io.reelmill.core.composition;

import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chooses transitions as an editor does, by what the two shots are: what goes on is cut, the parts of one thought follow each
 * other sideways, a new thought comes softly. Pure; the same seed chooses the same.
 */
final class Transitions {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final List<Transition> SAME_THOUGHT = List.of(Transition.CUT, Transition.SLIDE);

    private final long seed;

    Transitions(long seed) {
        this.seed = seed;
    }

    /** @param filmed whether one of the two is no drawing: moving pictures of two places do not mix well */
    Transition between(Shot before, Shot after, boolean filmed) {
        if (before.overlap() == 0 || filmed || goesOn(before.picture(), after.picture())) {
            return Transition.CUT;
        }
        // Dissolves are what nobody gets tired of.
        return before.scene() == after.scene() ? one(SAME_THOUGHT, before.number()) : Transition.DISSOLVE;
    }

    /** The next item arrives in the same picture. */
    private static boolean goesOn(Picture before, Picture after) {
        return before.design() == after.design() && before.heading().equals(after.heading());
    }

    private Transition one(List<Transition> choice, int shot) {
        return choice.get(RANDOM.create(seed * 31 + shot).nextInt(choice.size()));
    }
}
