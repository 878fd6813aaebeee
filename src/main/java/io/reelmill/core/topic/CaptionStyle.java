package io.reelmill.core.topic;

/** How burned-in captions look; lower case in a request. Each is readable over any picture. */
public enum CaptionStyle {
    /** Heavy white letters on a dark rounded plate. */
    BOX,
    /** A few large words at a time, outlined, without a plate. */
    BOLD,
    /** A wide band whose words light up as they are spoken. */
    KARAOKE,
    /** Calm sentences like a subtitle's, on a soft shade. */
    CLEAN
}
