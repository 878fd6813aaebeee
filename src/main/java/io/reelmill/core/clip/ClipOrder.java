package io.reelmill.core.clip;

import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a clip source is asked for: one shot of one video.
 *
 * @param session whose shot it is
 * @param shots all shots of the video
 * @param request for looks that depend on the whole video: seed, tone, category, topic, platform
 * @param before the finished clip of the shot before, when it belongs to the same scene
 */
public record ClipOrder(
        SessionFolder session,
        Shot shot,
        List<Shot> shots,
        Canvas canvas,
        FrameRate frameRate,
        TopicRequest request,
        Optional<Path> before) {
    public ClipOrder {
        shots = List.copyOf(shots);
    }

    /** The order of the shot with the number of another one. */
    ClipOrder at(int number) {
        return new ClipOrder(session, shots.get(number - 1), shots, canvas, frameRate, request, Optional.empty());
    }

    ClipOrder after(Path clip) {
        return new ClipOrder(session, shot, shots, canvas, frameRate, request, Optional.of(clip));
    }

    /** The same order with the shot described in other words. */
    public ClipOrder seenAs(String visual) {
        return new ClipOrder(session, shot.seenAs(visual), shots, canvas, frameRate, request, before);
    }
}
