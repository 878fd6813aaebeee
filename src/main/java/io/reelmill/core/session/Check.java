package io.reelmill.core.session;

/** One measured promise: what was measured, what the limit is, and whether it holds. */
public record Check(String name, String value, String limit, boolean passed) {}
