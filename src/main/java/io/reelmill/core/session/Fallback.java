package io.reelmill.core.session;

/** One provider stood in for another; recorded so that it is never silent. */
public record Fallback(String stage, String from, String to, String reason) {}
