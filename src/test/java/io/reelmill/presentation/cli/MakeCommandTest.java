package io.reelmill.presentation.cli;

import static io.reelmill.presentation.cli.Samples.batch;
import static io.reelmill.presentation.cli.Samples.completed;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.topic.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();

    @BeforeEach
    void a_batch_to_answer_with() {
        services.batches.add(batch(BatchState.COMPLETED, 0, completed(2, "2", "Bees")));
    }

    @Test
    void a_topic_alone_is_a_row_of_one_cell() {
        assertThat(terminal.type(services, "make", "Why honey bees dance")).isZero();

        assertThat(services.cells).isEqualTo(Map.of("topic", "Why honey bees dance"));
        assertThat(services.asked).containsExactly("run made.csv");
        assertThat(terminal.out.toString()).contains("COMPLETED  21.4");
    }

    @Test
    void a_topic_without_quotes_is_taken_together() {
        assertThat(terminal.type(services, "make", "Why", "bees", "dance", "--again"))
                .isZero();

        assertThat(services.cells).isEqualTo(Map.of("topic", "Why bees dance"));
        assertThat(services.asked).containsExactly("run made.csv again");
    }

    @Test
    void key_points_are_joined_in_their_order() {
        terminal.type(services, "make", "Tea", "--key-point", "Pick, steam", "--key-point=Roll", "--key-point", "Dry");

        assertThat(services.cells).containsEntry("key_points", "Pick, steam|Roll|Dry");
    }

    @Test
    void every_column_of_a_request_can_be_given() {
        List<String> args = new ArrayList<>(List.of("make", "Tea"));
        ColumnOption.ALL.forEach(column ->
                args.addAll(List.of(column.option(), "v-" + column.column().label())));

        assertThat(terminal.type(services, args.toArray(String[]::new))).isZero();

        assertThat(services.cells.keySet()).containsExactlyInAnyOrderElementsOf(Column.labels());
        assertThat(services.cells).containsEntry("aspect_ratio", "v-aspect_ratio");
    }

    @Test
    void an_empty_value_is_the_default() {
        terminal.type(services, "make", "Tea", "--voice", "");

        assertThat(services.cells).containsOnlyKeys("topic");
    }

    @Test
    void a_script_comes_from_a_file(@TempDir Path directory) throws IOException {
        Path script = Files.writeString(directory.resolve("verse.txt"), "The sea keeps no diary.\n");

        terminal.type(services, "make", "Sea", "--script-file", script.toString());

        assertThat(services.cells).containsEntry("script", "The sea keeps no diary.");
    }

    @Test
    void two_scripts_are_one_too_many(@TempDir Path directory) throws IOException {
        Path script = Files.writeString(directory.resolve("verse.txt"), "One.");

        assertThat(terminal.type(services, "make", "Sea", "--script", "Two.", "--script-file", script.toString()))
                .isEqualTo(2);

        assertThat(terminal.err.toString())
                .isEqualTo("reelmill: Give --script or --script-file, not both.\nTry 'reelmill make --help'.\n");
        assertThat(services.asked).isEmpty();
    }

    @Test
    void a_script_file_that_is_no_text_is_named(@TempDir Path directory) throws IOException {
        Path latin = Files.write(directory.resolve("latin.txt"), "Café".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(terminal.type(services, "make", "Sea", "--script-file", latin.toString()))
                .isEqualTo(2);

        assertThat(terminal.err.toString()).contains(latin + " cannot be read as UTF-8 text");
        assertThat(terminal.starts).isZero();
    }

    @Test
    void notes_come_from_a_file_and_keep_its_name(@TempDir Path directory) throws IOException {
        Path notes = Files.writeString(directory.resolve("bees.md"), "# Bees\n\tThey dance.\n");

        assertThat(terminal.type(services, "make", "Bees", "--notes-file", notes.toString()))
                .isZero();

        assertThat(services.cells.get("notes").replace('\u2028', '\n'))
                .isEqualTo("<!-- bees.md -->\n# Bees\n They dance.");
    }

    @Test
    void notes_twice_are_once_too_many(@TempDir Path directory) throws IOException {
        Path notes = Files.writeString(directory.resolve("bees.md"), "They dance.");

        assertThat(terminal.type(services, "make", "Bees", "--notes", "So.", "--notes-file", notes.toString()))
                .isEqualTo(2);

        assertThat(terminal.err.toString()).startsWith("reelmill: Give --notes or --notes-file, not both.");
        assertThat(services.asked).isEmpty();
    }

    @Test
    void a_notes_file_that_is_not_there_is_named(@TempDir Path directory) {
        Path absent = directory.resolve("absent.md");

        assertThat(terminal.type(services, "make", "Bees", "--notes-file", absent.toString()))
                .isEqualTo(2);

        assertThat(terminal.err.toString()).contains("The file " + absent + " cannot be read as UTF-8 text");
    }
}
