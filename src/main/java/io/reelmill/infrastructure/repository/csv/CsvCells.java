package io.reelmill.infrastructure.repository.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The cells of one record by RFC 4180; space around a cell, also around its quotation marks, does not count. */
final class CsvCells {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private CsvCells() {}

    /** Empty when the quoting is broken. */
    static Optional<List<String>> of(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            return Optional.of(parser.stream()
                    .flatMap(cells -> Stream.of(cells.values()))
                    .map(String::strip)
                    .toList());
        } catch (IOException | UncheckedIOException broken) {
            return Optional.empty();
        }
    }
}
