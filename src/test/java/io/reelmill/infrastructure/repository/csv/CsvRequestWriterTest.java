package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.RequestReader.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRequestWriterTest {
    private static final List<String> PIECES =
            List.of("a", "é", "🐝", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", ";", "|", "=", "\t", "'", "蜜");

    @TempDir
    private Path home;

    @Test
    void writes_one_row_in_the_contracts_order() throws IOException {
        Path file = writer().write(Map.of("key points", "a|b", "topic", "Bees, \"dancing\"", "tone", " "));
        assertThat(Files.readString(file)).isEqualTo("topic,key_points\r\n\"Bees, \"\"dancing\"\"\",a|b\r\n");
        assertThat(file.getParent()).isEqualTo(home.resolve("data/requests"));
        assertThat(file.getFileName().toString()).matches("[0-9a-f]{16}\\.csv");
    }

    @Test
    void gives_the_same_file_for_the_same_cells() throws IOException {
        Map<String, String> reversed = new LinkedHashMap<>();
        reversed.put("tone", "warm");
        reversed.put("topic", "Bees");
        Path file = writer().write(Map.of("topic", "Bees", "tone", "warm"));
        assertThat(writer().write(reversed)).isEqualTo(file);
        assertThat(writer().write(Map.of("topic", "Wasps"))).isNotEqualTo(file);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    /** Or the same topic would be two batches, and be paid for twice. */
    @Test
    void one_row_of_a_list_has_the_same_bytes() throws IOException {
        for (Map<String, String> cells : List.of(
                Map.of("topic", "Bees"),
                Map.of("Key Points", "a|b", "topic", "Bees, \"dancing\"", "tone", " ", "id", ""),
                Map.of("topic", "-1\nnext"))) {
            assertThat(writer().write(cells))
                    .hasContent(new CsvRequestLists(new Home(home))
                            .of(List.of(cells))
                            .text());
        }
    }

    @Test
    void refuses_a_column_that_is_none() {
        assertThatThrownBy(() -> writer().write(Map.of("titel", "Bees")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'titel'");
    }

    @Test
    void what_is_written_is_read_again_whatever_it_is() {
        Random random = new Random(20260731);
        for (int trial = 0; trial < 100; trial++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : Column.values()) {
                String cell = text(random);
                if (!cell.isEmpty() && random.nextBoolean()) {
                    cells.put(column.label(), cell);
                }
            }
            cells.putIfAbsent("topic", "x");
            assertThat(read(writer().write(cells))).isEqualTo(cells);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining())
                .strip();
    }

    private static Map<String, String> read(Path file) {
        try (Rows rows = new CsvRequestReader().open(file)) {
            Map<String, String> cells = rows.next().orElseThrow().cells();
            assertThat(rows.next()).isEmpty();
            return cells;
        }
    }

    private CsvRequestWriter writer() {
        return new CsvRequestWriter(new Home(home));
    }
}
