package io.reelmill.infrastructure.repository.csv;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.RequestList;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.Spelling;
import io.reelmill.core.topic.UnreadableRequestsException;
import io.reelmill.shared.hash.Sha256;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Lists as CSV; parts of them are kept under {@code data/requests} with their records as they were written. */
final class CsvRequestLists implements RequestLists {
    private static final String END = "\r\n";

    private final Path directory;

    CsvRequestLists(Home home) {
        this.directory = home.data().resolve("requests");
    }

    @Override
    public RequestList read(Path source) {
        Optional<String> gathered = new Gathering(source).text();
        try (RecordSplitter records = gathered.isPresent()
                ? new RecordSplitter(new StringReader(gathered.get()), source.toString())
                : CsvRequestReader.records(source)) {
            RecordSplitter.Piece first = CsvRequestReader.first(records, source);
            Header header = Header.of(first, source.toString());
            List<RequestList.Item> items = new ArrayList<>();
            for (Optional<RecordSplitter.Piece> next = records.next(); next.isPresent(); next = records.next()) {
                if (items.size() == MOST) {
                    throw new UnreadableRequestsException("%s has more than %d rows; split it".formatted(source, MOST));
                }
                items.add(item(header, next.get().text()));
            }
            return new RequestList(first.text(), items);
        }
    }

    @Override
    public RequestList of(List<Map<String, String>> rows) {
        return list(rows);
    }

    static RequestList list(List<Map<String, String>> rows) {
        List<Map<Column, String>> known =
                rows.stream().map(CsvRequestLists::byColumn).toList();
        Set<Column> columns = EnumSet.of(Column.TOPIC);
        known.forEach(row -> columns.addAll(row.keySet()));
        Header header = new Header(columns.stream().map(Optional::of).toList());
        return new RequestList(
                record(columns.stream().map(Column::label).toList()),
                known.stream()
                        .map(row -> record(columns.stream()
                                .map(column -> row.getOrDefault(column, ""))
                                .toList()))
                        .map(text -> item(header, text))
                        .toList());
    }

    @Override
    public Path write(String name, RequestList list) {
        return WholeFile.write(directory, name + ".csv", list.text());
    }

    @Override
    public Path kept(String name) {
        return directory.resolve(name + ".csv");
    }

    @Override
    public void forget(String name) {
        WholeFile.delete(kept(name));
    }

    private static RequestList.Item item(Header header, String text) {
        return new RequestList.Item(
                CsvCells.of(text)
                        .map(cells -> canonical(header, cells))
                        .map(Sha256::of)
                        .orElseGet(() -> Sha256.of(text)),
                text);
    }

    /** The cells that say something, by their columns' names: quoting and the columns' order make no other row of it. */
    private static String canonical(Header header, List<String> cells) {
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                named.put(name(header, i), cells.get(i));
            }
        }
        return CsvText.of(named.entrySet().stream()
                .map(cell -> List.of(cell.getKey(), cell.getValue()))
                .toList());
    }

    private static String name(Header header, int place) {
        return place < header.columns().size()
                ? header.columns().get(place).map(Column::label).orElse("#" + place)
                : "#" + place;
    }

    private static String record(Collection<String> cells) {
        String text = CsvText.of(List.of(List.copyOf(cells)));
        return text.endsWith(END) ? text.substring(0, text.length() - END.length()) : text;
    }

    /** Cells that say something, in the columns' order; refuses a column that there is not. */
    private static Map<Column, String> byColumn(Map<String, String> cells) {
        Map<Column, String> known = new EnumMap<>(Column.class);
        cells.forEach((name, value) -> {
            if (!value.isBlank()) {
                known.put(column(name), value);
            }
        });
        return known;
    }

    private static Column column(String name) {
        return Column.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no column '%s'; %s".formatted(name, Spelling.oneOf(name, Column.labels()))));
    }
}
