package io.reelmill.core.session;

/**
 * The same video on another canvas, laid out anew.
 *
 * @param aspectRatio its shape as the request writes it, {@code 16:9}
 */
public record Rendition(String aspectRatio, FinalVideo video, Inspection inspection) {}
