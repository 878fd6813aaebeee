package io.reelmill.presentation.api.wire;

import org.jspecify.annotations.Nullable;

/**
 * A file of a session.
 *
 * @param path relative to the session, with forward slashes
 * @param sha256 as the manifest has it; null for the manifest itself and for logs
 * @param type its media type
 */
public record FileBody(String path, long bytes, @Nullable String sha256, String type) {}
