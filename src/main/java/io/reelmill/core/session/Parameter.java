package io.reelmill.core.session;

import org.jspecify.annotations.Nullable;

/**
 * One effective parameter of a request and where it came from.
 *
 * @param value a string, a number or a list of strings; null when nothing was asked for
 */
public record Parameter(@Nullable Object value, Source source) {
    /** Who set a parameter. */
    public enum Source {
        CSV,
        CONFIG,
        DEFAULT,
        WRITER
    }
}
