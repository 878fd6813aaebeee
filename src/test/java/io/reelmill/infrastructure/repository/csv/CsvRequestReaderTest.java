package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.topic.Column;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.RequestReader.Rows;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRequestReaderTest {
    private final CsvRequestReader reader = new CsvRequestReader();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF"})
    void reads_every_encoding_that_says_what_it_is(String charset, String mark) throws IOException {
        byte[] bytes = (mark + "topic,tone\nWhy bees dänce 🐝,wärm\n").getBytes(Charset.forName(charset));
        assertThat(read(bytes))
                .extracting(Row::cells)
                .containsExactly(Map.of("topic", "Why bees dänce 🐝", "tone", "wärm"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void reads_every_kind_of_line_end_and_counts_quoted_ones(String end) throws IOException {
        String text = String.join(end, "", "topic,script", "a,\"one", "two", "\"", "", "  ", "b,", "c", "");
        List<Row> rows = read(text);
        assertThat(rows).extracting(Row::line).containsExactly(3, 8, 9);
        assertThat(rows.get(0).cells()).containsEntry("script", "one" + end + "two");
        assertThat(rows.get(1).cells()).isEqualTo(Map.of("topic", "b"));
        assertThat(rows.get(2).cells()).isEqualTo(Map.of("topic", "c"));
    }

    @Test
    void reads_mixed_line_ends() throws IOException {
        assertThat(read("topic\ra\nb\r\nc\n\rd\r\n\r\ne"))
                .extracting(row -> row.line() + row.cells().get("topic"))
                .containsExactly("2a", "3b", "4c", "6d", "8e");
    }

    @Test
    void reads_quoted_cells_by_rfc_4180() throws IOException {
        assertThat(read("topic,tone,style\n\"Bees, \"\"and\"\" wasps\" , \" a \",5\" screen\n\"\",,\"x\"\n"))
                .extracting(Row::cells)
                .containsExactly(
                        Map.of("topic", "Bees, \"and\" wasps", "tone", "a", "style", "5\" screen"),
                        Map.of("style", "x"));
    }

    @Test
    void reads_columns_in_any_order_and_spelling() throws IOException {
        assertThat(read("Key-Points, TOPIC ,Call To Action\nk,t,c\n").get(0).cells())
                .isEqualTo(Map.of("key_points", "k", "topic", "t", "call_to_action", "c"));
    }

    @Test
    void takes_rows_that_are_shorter_or_end_in_empty_cells() throws IOException {
        assertThat(read("topic,tone,\na\nb,warm,,,\n,\n"))
                .extracting(Row::cells)
                .containsExactly(Map.of("topic", "a"), Map.of("topic", "b", "tone", "warm"), Map.of());
    }

    @Test
    void refuses_only_the_row_that_has_too_many_cells() throws IOException {
        List<Row> rows = read("topic,tone\na,b\nHow, why,warm,x\nc,d\n");
        assertThat(rows).extracting(row -> row.problems().size()).containsExactly(0, 1, 0);
        assertThat(rows.get(1).problems().get(0).toString())
                .isEqualTo("line 3: 4 cells under 2 columns, and nothing says what 'warm' is;"
                        + " a cell with a comma in it needs quotation marks");
        assertThat(read("topic,,tone\na,b,c\n").get(0).problems()).hasSize(1);
    }

    @Test
    void refuses_only_the_row_whose_quoting_is_broken() throws IOException {
        List<Row> rows = read("topic,tone\n\"Why\" bees,b\nc,d\n\"one\ntwo\" x,\"d\"\ne,f\n");
        assertThat(rows).extracting(Row::line).containsExactly(2, 3, 4, 6);
        assertThat(rows).extracting(row -> row.problems().size()).containsExactly(1, 0, 1, 0);
        assertThat(rows.get(0).problems().get(0).toString())
                .startsWith("line 2: a quoted cell goes on")
                .doesNotContain("line 3");
        assertThat(rows.get(2).problems().get(0).toString()).contains("everything up to line 5");
    }

    @Test
    void names_the_line_that_has_an_id_already() throws IOException {
        List<Row> rows = read("id,topic\na,x\n,y\nA,z\na,x\n3,w\n7,v\n,u\n");
        assertThat(rows.stream().flatMap(row -> row.problems().stream()).map(Problem::toString))
                .containsExactly(
                        "line 5, id 'a': an id of its own; line 2 has this one",
                        "line 6, id '3': an id of its own; line 3 has this one");
    }

    @Test
    void names_the_line_that_took_the_number_of_a_row_without_an_id() throws IOException {
        assertThat(read("id,topic\n3,x\n,y\n").get(1).problems())
                .extracting(Problem::toString)
                .containsExactly("line 3, id '3': an id of its own; line 2 has this one");
    }

    @Test
    void says_all_that_is_wrong_with_a_header() {
        assertThat(refusal("titel,Plattform,platform,PLATFORM,zzz\nx\n"))
                .contains("requests.csv, line 1: ")
                .contains("unknown column 'titel'; ")
                .contains("unknown column 'Plattform' (did you mean 'platform'?)")
                .contains("'PLATFORM' is there twice")
                .contains("unknown column 'zzz';")
                .contains("the column 'topic' is missing")
                .endsWith("The columns are: " + String.join(", ", Column.labels()));
    }

    @ParameterizedTest
    @CsvSource({"'topic;tone',semicolon", "'topic\ttone',tab"})
    void recognises_other_separators(String header, String separator) {
        assertThat(refusal(header + "\na;b\n")).contains("look separated by a " + separator);
    }

    @Test
    void refuses_more_than_64_columns() throws IOException {
        assertThat(read("topic" + ",".repeat(63) + "\na\n")).hasSize(1);
        assertThat(refusal("topic" + ",".repeat(64) + "\na\n")).contains("65 columns; at most 64");
    }

    @Test
    void refuses_files_without_requests() {
        assertThat(refusal("")).contains("is empty").contains("'topic'");
        assertThat(refusal("\uFEFF\n \n")).contains("is empty");
        assertThat(refusal("topic\n\n  \n")).contains("has a header and no rows");
        assertThat(refusal("\"topic\" x\na\n")).contains("quotation marks of the header do not match");
    }

    @Test
    void refuses_files_that_are_none() {
        Path missing = directory.resolve("missing.csv");
        assertThatThrownBy(() -> reader.open(missing))
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessageContaining("missing.csv is not there");
        assertThatThrownBy(() -> reader.open(directory)).hasMessageContaining("is not a file");
    }

    @Test
    void names_the_line_that_is_not_utf_8_before_it_gives_out_a_row() throws IOException {
        String text = "topic\n" + "Why bees dance\n".repeat(3000) + "Café\nx\n";
        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1)))
                .contains("line 3002: ")
                .contains("save it as UTF-8");
    }

    @Test
    void names_the_line_that_has_a_nul_byte() {
        assertThat(refusal("topic\na\nb\u0000\n")).contains("line 3: there is a NUL byte");
        assertThat(refusal("topic\na\n".getBytes(StandardCharsets.UTF_16LE))).contains("line 1: there is a NUL byte");
        assertThat(refusal("\uFEFFtopic\nab".getBytes(StandardCharsets.UTF_16BE), 1))
                .contains("line 2: there are bytes");
    }

    @Test
    void names_the_line_where_a_cell_is_opened_and_never_closed() {
        assertThat(refusal("topic,tone\na,b\nc,\"d\ne,f\n")).contains("line 3: a quotation mark opens a cell");
    }

    @Test
    void refuses_a_row_that_is_too_long_and_names_where_its_quote_opens() {
        assertThat(refusal("topic\na\n" + "b".repeat(RecordSplitter.LONGEST + 1)))
                .contains("line 3: a row is longer than 1048576 characters");
        assertThat(refusal("topic\na\n\"b\n" + "c\n".repeat(RecordSplitter.LONGEST / 2)))
                .contains("line 3: a row is longer");
    }

    @Test
    void takes_the_longest_row_there_may_be() throws IOException {
        assertThat(read("topic\n" + "b".repeat(RecordSplitter.LONGEST))
                        .get(0)
                        .cells()
                        .get("topic"))
                .hasSize(RecordSplitter.LONGEST);
    }

    @Test
    void reads_10000_rows_and_names_the_500_bad_ones() throws IOException {
        String text = "id,topic,script\n"
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i ->
                                i % 20 == 0 ? "r%d,\"T\" %d,x".formatted(i, i) : "r%d,\"T%d\",\"a\nb\"".formatted(i, i))
                        .collect(Collectors.joining("\n"));
        List<Row> rows = read(text);
        assertThat(rows).hasSize(10_000);
        List<Row> bad = rows.stream().filter(row -> !row.problems().isEmpty()).toList();
        assertThat(bad).hasSize(500);
        assertThat(bad.get(499).line()).isEqualTo(2 + 9_500 * 2 + 499);
    }

    private List<Row> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Row> read(byte[] bytes) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Rows open = reader.open(Files.write(directory.resolve("requests.csv"), bytes))) {
            for (Optional<Row> row = open.next(); row.isPresent(); row = open.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes, int lost) {
        return refusal(java.util.Arrays.copyOf(bytes, bytes.length - lost));
    }

    private String refusal(byte[] bytes) {
        Path file = directory.resolve("requests.csv");
        try {
            Files.write(file, bytes);
            reader.open(file).close();
            return "nothing was refused";
        } catch (UnreadableRequestsException refused) {
            return refused.getMessage();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
