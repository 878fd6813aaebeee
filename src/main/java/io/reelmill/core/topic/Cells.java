package io.reelmill.core.topic;

import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The effective cells of one row, and what was found wrong with them while they were read. A cell that cannot be read
 * is a problem and reads as if it were empty, so that every other cell is looked at too.
 */
final class Cells {
    private final Row row;
    private final Map<Column, String> defaults;
    private final Map<Column, String> effective = new EnumMap<>(Column.class);
    private final List<Problem> problems;

    Cells(Row row, Map<Column, String> defaults) {
        this.row = row;
        this.defaults = defaults;
        this.problems = new ArrayList<>(row.problems());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean sound(Column column) {
        return problems.stream().noneMatch(problem -> problem.column().equals(column.label()));
    }

    /** What stands in the cell, or the configured default; empty when it holds control characters. */
    Optional<String> raw(Column column) {
        Optional<String> value = written(column).or(() -> Optional.ofNullable(defaults.get(column)));
        if (value.filter(PlainText::hasControls).isPresent()) {
            refuse(column, "text without control characters");
            return Optional.empty();
        }
        return value;
    }

    /** A single line of plain text. */
    Optional<String> line(Column column, int longest) {
        return raw(column).map(PlainText::line).filter(text -> fits(column, text, longest));
    }

    /** Plain text that keeps its line breaks. */
    Optional<String> text(Column column, int longest) {
        return raw(column).map(PlainText::visible).filter(text -> fits(column, text, longest));
    }

    /** The parts between vertical bars; blank ones are dropped. */
    List<String> parts(Column column) {
        return raw(column).stream()
                .flatMap(text -> Arrays.stream(text.split("\\|")))
                .map(PlainText::line)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** One of the known values, by its label. */
    <T> Optional<T> choice(Column column, List<T> known, Function<T, String> label) {
        List<String> labels = known.stream().map(label).toList();
        return parsed(
                column,
                typed -> known.stream()
                        .filter(value -> Spelling.alike(label.apply(value), typed))
                        .findFirst(),
                typed -> Spelling.oneOf(typed, labels));
    }

    /** A value in a form of its own; {@code accepted} says what would be one. */
    <T> Optional<T> parsed(Column column, Function<String, Optional<T>> parse, Function<String, String> accepted) {
        Optional<String> typed = raw(column).map(String::strip);
        Optional<T> value = typed.flatMap(parse);
        if (typed.isPresent() && value.isEmpty()) {
            refuse(column, accepted.apply(typed.get()));
        }
        return value;
    }

    /** Notes that the column's value cannot be used; the value shown is what stands in the file or the settings. */
    void refuse(Column column, String accepted) {
        String value = written(column)
                .or(() -> Optional.ofNullable(defaults.get(column)))
                .orElse("");
        refuse(column, value, accepted);
    }

    /** Notes that a part of the column's value cannot be used. */
    void refuse(Column column, String value, String accepted) {
        String origin = source(column) == Parameter.Source.CONFIG ? " (the value is the configured default)" : "";
        problems.add(new Problem(row.line(), column.label(), value, accepted + origin));
    }

    /** Remembers what the column came to, for the row's hash. */
    <T> T settled(Column column, T value) {
        effective.put(column, value.toString());
        return value;
    }

    /** A number that is the same for the same settled values, whatever their order in the file. */
    long hash() {
        Inputs inputs = Inputs.of("request-1");
        effective.forEach((column, value) -> inputs.with(column.label()).with(value));
        return HexFormat.fromHexDigitsToLong(inputs.sha256(), 0, 16);
    }

    /** For each column who set it. */
    Map<String, Parameter.Source> sources() {
        Map<String, Parameter.Source> sources = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            sources.put(column.label(), source(column));
        }
        return sources;
    }

    private Parameter.Source source(Column column) {
        if (written(column).isPresent()) {
            return Parameter.Source.CSV;
        }
        return defaults.containsKey(column) ? Parameter.Source.CONFIG : Parameter.Source.DEFAULT;
    }

    /** What stands in the file. */
    Optional<String> written(Column column) {
        return Optional.ofNullable(row.cells().get(column.label())).filter(cell -> !cell.isBlank());
    }

    private boolean fits(Column column, String text, int longest) {
        if (text.isEmpty() || PlainText.length(text) > longest) {
            refuse(column, "1 to %d characters; this has %d".formatted(longest, PlainText.length(text)));
            return false;
        }
        return true;
    }
}
