package io.reelmill.infrastructure.batch;

import io.reelmill.core.script.ScriptWriter;
import java.util.List;

/**
 * The script writers.
 *
 * @param chain in the order in which they are asked
 * @param embedded costs nothing: speaks a user's own words, and tells beforehand what would become of a row
 */
record ScriptWriters(List<ScriptWriter> chain, ScriptWriter embedded) {
    private static final String SETTING = "reelmill.script.providers";
    private static final String EMBEDDED = "planner";

    static ScriptWriters of(List<ScriptWriter> known, List<String> names) {
        return new ScriptWriters(
                named(names, known), named(List.of(EMBEDDED), known).get(0));
    }

    private static List<ScriptWriter> named(List<String> names, List<ScriptWriter> known) {
        return Named.chain(
                SETTING, names, known, writer -> writer.capabilities().provider());
    }

    /** What languages they write between them: primary subtags, empty for any. */
    List<String> languages() {
        boolean any = chain.stream()
                .anyMatch(writer -> writer.capabilities().languages().isEmpty());
        return any
                ? List.of()
                : chain.stream()
                        .flatMap(writer -> writer.capabilities().languages().stream())
                        .distinct()
                        .toList();
    }
}
