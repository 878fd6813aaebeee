package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Platform;
import java.util.Set;

/**
 * Where captions may stand, in pixels of the canvas: what no platform covers with names, buttons or its own controls.
 * All sides are even, as the video's chroma needs.
 */
record CaptionArea(int x, int y, int width, int height) {
    private static final Set<Platform> BUTTONS_AT_THE_RIGHT =
            Set.of(Platform.TIKTOK, Platform.YOUTUBE_SHORTS, Platform.INSTAGRAM_REELS);

    static CaptionArea of(Canvas canvas, Platform platform) {
        double shape = (double) canvas.width() / canvas.height();
        if (shape < 0.7) {
            // Symmetrical margins where nothing stands at the right keep the captions in the middle.
            return within(canvas, 0.10, BUTTONS_AT_THE_RIGHT.contains(platform) ? 0.88 : 0.90, 0.62, 0.78);
        }
        return shape > 1.3 ? within(canvas, 0.10, 0.90, 0.76, 0.92) : within(canvas, 0.08, 0.92, 0.72, 0.88);
    }

    private static CaptionArea within(Canvas canvas, double left, double right, double top, double bottom) {
        int x = even(canvas.width() * left);
        int y = even(canvas.height() * top);
        return new CaptionArea(x, y, even(canvas.width() * right) - x, even(canvas.height() * bottom) - y);
    }

    private static int even(double pixels) {
        return (int) Math.round(pixels / 2) * 2;
    }
}
