package io.reelmill.infrastructure.client.ffmpeg;

import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.Platform;
import java.util.Map;

/**
 * Where captions may stand, in pixels of the canvas: what no platform covers with names, buttons or its own controls.
 * All sides are even, as the video's chroma needs.
 */
record CaptionArea(int x, int y, int width, int height) {
    /** The height of the area in a tall picture, as a share of the canvas. */
    private static final double TALL_BAND = 0.16;

    /**
     * What an app covers of a tall picture. Platforms publish such figures for advertisements only (Meta: the lowest 35 %,
     * where a button stands). These are for ordinary posts, of 1080x1920, from creators' measurements of the apps in
     * 2025 and 2026 with the larger one taken: TikTok 320 to 420 pixels at the bottom and 120 to 164 at the right beside
     * the buttons, which begin above the captions; Reels 310 to 450 and 120; Shorts 300 to 480 and 120.
     */
    private record Covered(double right, double bottom) {}

    private static final Map<Platform, Covered> TALL = Map.of(
            Platform.TIKTOK, new Covered(0.12, 0.22),
            Platform.INSTAGRAM_REELS, new Covered(0.12, 0.235),
            Platform.YOUTUBE_SHORTS, new Covered(0.12, 0.25));

    /** Elsewhere a tall picture has nothing beside it; symmetrical margins keep the captions in the middle. */
    private static final Covered NOTHING_AT_THE_RIGHT = new Covered(0.10, 0.22);

    static CaptionArea of(Canvas canvas, Platform platform) {
        double shape = (double) canvas.width() / canvas.height();
        if (shape < 0.7) {
            Covered covered = TALL.getOrDefault(platform, NOTHING_AT_THE_RIGHT);
            double bottom = 1 - covered.bottom();
            return within(canvas, 0.10, 1 - covered.right(), bottom - TALL_BAND, bottom);
        }
        // A player's own bar takes the lowest 8 %, a feed's mute button the lowest 12 %.
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
