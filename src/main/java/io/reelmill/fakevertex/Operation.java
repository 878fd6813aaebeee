package io.reelmill.fakevertex;

import java.time.Instant;
import java.util.Optional;

/**
 * An order for videos.
 *
 * @param samples how many videos it makes
 * @param due when they are made
 * @param place where they are stored, {@code gs://bucket/prefix/number/}; empty when they are answered inline
 * @param effect what goes wrong with it
 * @param code of the error it ends with
 */
record Operation(
        String name, FakeMedia.Scene scene, int samples, Instant due, String place, Optional<Effect> effect, int code) {

    boolean is(Effect other) {
        return effect.filter(found -> found == other).isPresent();
    }

    boolean done(Instant now) {
        return !is(Effect.NEVER_DONE) && !due.isAfter(now);
    }

    /** Whether there is something to deliver. */
    boolean delivers(Instant now) {
        return done(now) && !is(Effect.FILTERED) && !is(Effect.BLOCKED) && !is(Effect.OPERATION_ERROR);
    }

    /** Where the sample with the number is stored. */
    String stored(int sample) {
        return place + "sample_" + sample + ".mp4";
    }

    FakeMedia.Scene sample(int number) {
        return new FakeMedia.Scene(
                scene.prompt(),
                scene.aspectRatio(),
                scene.seconds(),
                scene.resolution(),
                scene.seed() + number,
                scene.image());
    }
}
