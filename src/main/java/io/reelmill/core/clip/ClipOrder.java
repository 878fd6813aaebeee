package io.reelmill.core.clip;

import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequest;

/**
 * What a clip source is asked for: one shot of one video.
 *
 * @param shots how many shots the video has
 * @param request for looks that depend on the whole video: seed, tone, category, topic, platform
 */
public record ClipOrder(Shot shot, int shots, Canvas canvas, FrameRate frameRate, TopicRequest request) {}
