package io.reelmill.core.session;

import java.util.List;

/**
 * What {@link SessionFolder#derive} is asked for.
 *
 * @param key names the derivation within the session, {@code clip:0001} for example
 * @param paths the files it makes, relative to the session's directory; at least one
 * @param inputsSha256 the digest of everything the files depend on, by {@link Inputs}
 */
public record Recipe(String key, List<String> paths, String inputsSha256) {
    public Recipe {
        paths = List.copyOf(paths);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("The derivation '%s' makes no file".formatted(key));
        }
    }

    public static Recipe of(String key, String path, Inputs inputs) {
        return new Recipe(key, List.of(path), inputs.sha256());
    }

    public static Recipe of(String key, List<String> paths, Inputs inputs) {
        return new Recipe(key, paths, inputs.sha256());
    }
}
