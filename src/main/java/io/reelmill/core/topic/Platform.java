package io.reelmill.core.topic;

import java.util.Locale;

/** Where the video will be published; decides shape, greatest length and safe area. */
public enum Platform {
    YOUTUBE(AspectRatio.LANDSCAPE, 600),
    YOUTUBE_SHORTS(AspectRatio.PORTRAIT, 180),
    TIKTOK(AspectRatio.PORTRAIT, 600),
    INSTAGRAM_REELS(AspectRatio.PORTRAIT, 180),
    INSTAGRAM(AspectRatio.SQUARE, 60),
    FACEBOOK(AspectRatio.SQUARE, 240),
    X(AspectRatio.LANDSCAPE, 140),
    LINKEDIN(AspectRatio.LANDSCAPE, 600);

    private final AspectRatio usual;
    private final int maximumSeconds;

    Platform(AspectRatio usual, int maximumSeconds) {
        this.usual = usual;
        this.maximumSeconds = maximumSeconds;
    }

    /** As it is written in a request: {@code youtube-shorts}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The shape viewers expect there. */
    public AspectRatio usualAspectRatio() {
        return usual;
    }

    /** The longest video that Reelmill makes for it, in seconds. */
    public int maximumSeconds() {
        return maximumSeconds;
    }
}
