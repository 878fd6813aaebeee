package io.reelmill.infrastructure.client.library;

import io.reelmill.core.clip.ClipOrder;
import java.util.List;

/**
 * What a shot needs.
 *
 * @param shot its number
 */
record Need(int shot, double seconds) {
    /** The needs of all shots of a video, in their order. */
    static List<Need> of(ClipOrder order) {
        return order.shots().stream()
                .map(shot -> new Need(shot.number(), order.frameRate().seconds(shot.clipFrames())))
                .toList();
    }
}
