package io.reelmill.presentation.api.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body cannot be read as what it ought to be, in words for people and without names of ours. */
public final class BadJson {
    private BadJson() {}

    public static String reason(@Nullable Throwable cause) {
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return "There is no member '%s' here; there are: %s".formatted(where(unknown), known(unknown));
        }
        if (cause instanceof DatabindException mismatch) {
            return "The member '%s' has a value of the wrong kind%s".formatted(where(mismatch), place(mismatch));
        }
        if (cause instanceof StreamReadException malformed) {
            return "The body is not JSON%s; check quotes, commas and brackets".formatted(place(malformed));
        }
        return "The body is missing or cannot be read; send what the Content-Type says";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String where(DatabindException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
