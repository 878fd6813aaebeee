package io.reelmill.core.session;

/**
 * The master as it was probed.
 *
 * @param path relative to the session's directory
 * @param frameRate a rational, {@code 30/1}
 */
public record FinalVideo(
        String path,
        double durationSeconds,
        int width,
        int height,
        String frameRate,
        String videoCodec,
        String audioCodec,
        String sha256) {}
