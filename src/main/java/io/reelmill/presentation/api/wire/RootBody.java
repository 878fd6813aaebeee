package io.reelmill.presentation.api.wire;

import java.util.Map;

/**
 * Where everything is.
 *
 * @param version of the program; the API's own is in its path
 * @param links paths by name
 */
public record RootBody(String name, String version, Map<String, String> links) {}
