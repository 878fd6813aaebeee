package io.reelmill.core.composition;

import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Chooses transitions as an editor does, by what the two shots are: what goes on is cut, the parts of one thought follow each
 * other sideways, the camera goes into what a sentence is made of, a new thought comes softly. Pure; the same seed chooses the
 * same.
 */
final class Transitions {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final List<Transition> SAME_THOUGHT = List.of(Transition.CUT, Transition.SLIDE);

    /** What is said as a whole. None of these is a detail too, so the camera never goes in twice in a row. */
    private static final Set<Design> WHOLE = Set.of(Design.TITLE, Design.STATEMENT, Design.QUESTION, Design.ICON);

    private static final Set<Design> DETAIL = Set.of(Design.NUMBER, Design.MAP, Design.CHART, Design.DEFINITION);

    /** Seconds that both pictures stand at least, or one could not be read before the camera goes in or after it. */
    private static final double ROOM_TO_ZOOM = 2;

    private final long seed;
    private final FrameRate frameRate;

    Transitions(long seed, FrameRate frameRate) {
        this.seed = seed;
        this.frameRate = frameRate;
    }

    /** A transition with its reason. */
    record Choice(Transition transition, Turn.Why why) {}

    /** @param filmed whether one of the two is no drawing: moving pictures of two places do not mix well */
    Choice between(Shot before, Shot after, boolean filmed) {
        if (before.overlap() == 0 || filmed) {
            return new Choice(Transition.CUT, Turn.Why.ON_THE_WORD);
        }
        if (goesOn(before.picture(), after.picture())) {
            return new Choice(Transition.CUT, Turn.Why.GOES_ON);
        }
        if (intoDetail(before, after)) {
            return new Choice(Transition.ZOOM, Turn.Why.INTO_DETAIL);
        }
        // Dissolves are what nobody gets tired of.
        return before.scene() == after.scene()
                ? new Choice(one(SAME_THOUGHT, before.number()), Turn.Why.SAME_THOUGHT)
                : new Choice(Transition.DISSOLVE, Turn.Why.NEW_THOUGHT);
    }

    /** The next item arrives in the same picture. */
    private static boolean goesOn(Picture before, Picture after) {
        return before.design() == after.design() && before.heading().equals(after.heading());
    }

    private boolean intoDetail(Shot before, Shot after) {
        return WHOLE.contains(before.picture().design())
                && DETAIL.contains(after.picture().design())
                && frameRate.seconds(Math.min(before.frames(), after.frames())) >= ROOM_TO_ZOOM;
    }

    private Transition one(List<Transition> choice, int shot) {
        return choice.get(RANDOM.create(seed * 31 + shot).nextInt(choice.size()));
    }
}
