package io.reelmill.infrastructure.repository.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of cells as RFC 4180 text. */
final class CsvText {
    /** What a spreadsheet takes for a formula, also behind anything that it skips or does not show. */
    private static final Pattern FORMULA =
            Pattern.compile("\\A(?:[\\t\\r]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private CsvText() {}

    /** As the cells are; for files that are read again. */
    static String of(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string builder takes all text", impossible);
        }
        return text.toString();
    }

    /** For files that people open: no cell can start a formula, an apostrophe stands before it. */
    static String safe(List<List<String>> rows) {
        return of(rows.stream()
                .map(row -> row.stream().map(CsvText::defused).toList())
                .toList());
    }

    static String defused(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
