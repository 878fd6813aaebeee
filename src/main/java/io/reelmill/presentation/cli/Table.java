package io.reelmill.presentation.cli;

import io.reelmill.shared.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Cells under each other; the last column is as long as it is. */
final class Table {
    private static final int WIDEST_CELL = 40;

    private final List<List<String>> rows = new ArrayList<>();

    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < cells.length; column++) {
            String cell = String.valueOf(cells[column]);
            boolean last = column == cells.length - 1;
            row.add(last ? Printable.oneLine(cell) : Printable.shortened(cell, WIDEST_CELL));
        }
        rows.add(row);
        return this;
    }

    /** A line of its own between the rows. */
    Table note(String text) {
        rows.add(List.of(Printable.oneLine(text)));
        return this;
    }

    /** The lines, indented by two. */
    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(this::widest).toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int widest(int column) {
        return rows.stream()
                .filter(row -> row.size() > 1 && column < row.size())
                .mapToInt(row -> Printable.width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String line(List<String> row, int[] widths) {
        if (row.size() == 1) {
            return "      " + row.get(0);
        }
        return IntStream.range(0, row.size())
                .mapToObj(column -> Printable.padded(row.get(column), widths[column]))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }
}
