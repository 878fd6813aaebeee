package io.reelmill.infrastructure.repository.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Home;
import io.reelmill.core.topic.Problem;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.Reading;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import io.reelmill.core.topic.UnreadableRequestsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotesFilesTest {
    private static final ReadRequest READ = new ReadRequest(
            new RequestRules(Map.of(), List.of(new RequestRules.KnownVoice("anna", "en-US")), List.of("en")));

    @TempDir
    private Path folder;

    private final CsvRequestReader reader = new CsvRequestReader();

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<Reading> read(Path source) {
        List<Reading> readings = new ArrayList<>();
        try (RequestReader.Rows rows = reader.open(source)) {
            rows.next().map(READ::read).ifPresent(readings::add);
            rows.next().map(READ::read).ifPresent(readings::add);
        }
        return readings;
    }

    private static TopicRequest accepted(Reading reading) {
        return reading.either(request -> request, rejection -> {
            throw new AssertionError(rejection);
        });
    }

    private static String refused(Reading reading) {
        return reading.either(
                request -> "accepted", rejection -> rejection.problems().get(0).toString());
    }

    @Test
    void reads_a_named_file_beside_the_requests_or_in_notes() throws IOException {
        file("notes/bees.md", "\uFEFFThey dance.\r\n\tIn the dark.\n");
        file("tea.txt", "It is old.");
        Path source = file("jobs.csv", "topic,notes\nBees,bees.md\nTea,tea.txt\n");

        assertThat(read(source))
                .extracting(reading -> accepted(reading).notes().orElseThrow())
                .containsExactly("<!-- bees.md -->\nThey dance.\n In the dark.", "<!-- tea.txt -->\nIt is old.");
    }

    @Test
    void reads_the_file_of_a_rows_id_in_the_folder_beside_the_requests() throws IOException {
        file("jobs.notes/b.md", "They dance.");
        Path source = file("jobs.csv", "id,topic\nb,Bees\nt,Tea\n");

        List<Reading> read = read(source);

        assertThat(accepted(read.get(0)).notes()).contains("<!-- jobs.notes/b.md -->\nThey dance.");
        assertThat(accepted(read.get(1)).notes()).isEmpty();
    }

    @Test
    void names_a_file_of_notes_that_belongs_to_no_row() throws IOException {
        file("jobs.notes/bee.md", "They dance.");
        Path source = file("jobs.csv", "id,topic\nb,Bees\n");

        assertThatThrownBy(() -> reader.open(source))
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessageContaining("bee.md belongs to no row");
        assertThatThrownBy(() -> new CsvRequestLists(new Home(folder)).read(source))
                .as("also where a schedule takes rows of it")
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessageContaining("bee.md belongs to no row");
    }

    @ParameterizedTest
    @CsvSource({"b.markdown, belongs to no row", "b.MD, belongs to no row", "b.txt, is the second file of the row b"})
    void names_a_file_of_notes_that_would_not_be_read(String name, String problem) throws IOException {
        file("jobs.notes/b.md", "They dance.");
        file("jobs.notes/._b.md", "left by a program");
        file("jobs.notes/" + name, "Forgotten.");
        Path source = file("jobs.csv", "id,topic\nb,Bees\n");

        assertThatThrownBy(() -> reader.open(source))
                .isInstanceOf(UnreadableRequestsException.class)
                .hasMessageContaining(name + " " + problem);

        Files.delete(folder.resolve("jobs.notes/" + name));
        reader.open(source).close();
    }

    @Test
    void what_cannot_be_a_files_name_names_no_file() throws IOException {
        file("jobs.notes/b.md", "They dance.");
        NotesFiles notes = new NotesFiles(folder.resolve("jobs.csv"));

        assertThat(notes.of(new Row(2, Map.of("id", "größe", "topic", "Bees"), List.of())))
                .as("in a locale that knows only ASCII, too")
                .isEmpty();
        assertThat(notes.of(new Row(2, Map.of("id", "a\0b", "topic", "Bees"), List.of())))
                .isEmpty();
        assertThat(notes.of(new Row(2, Map.of("topic", "Bees", "notes", "a\0b.md"), List.of())))
                .get()
                .asString()
                .contains("this one is not there");
    }

    @Test
    void refuses_what_leads_out_is_too_large_is_no_text_or_is_not_there(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.md"), "A secret.");
        Files.createSymbolicLink(folder.resolve("link.md"), secret);
        file("large.md", "a ".repeat(40_000));
        Files.write(folder.resolve("latin.md"), new byte[] {'a', (byte) 0xE9});
        file("empty.md", "<!-- nothing -->");
        Map<String, String> expected = Map.of(
                "link.md", "this link leads out of it",
                "large.md", "at most 64 KB",
                "latin.md", "UTF-8",
                "empty.md", "at least one letter",
                "gone.md", "this one is not there",
                "../secret.md", "without ..",
                "/etc/secret.md", "relative to the request file");

        for (Map.Entry<String, String> each : expected.entrySet()) {
            Path source = file("jobs.csv", "topic,notes\nBees," + each.getKey() + "\n");
            assertThat(refused(read(source).get(0))).contains("line 2, notes").contains(each.getValue());
            Path copy = folder.resolve("copy/" + "kept.csv");
            Files.createDirectories(copy.getParent());
            reader.copy(source, copy);
            assertThat(refused(read(copy).get(0)))
                    .as("the copy is refused as well")
                    .contains("line 2, notes");
        }
    }

    @Test
    void a_copy_needs_nothing_beside_it_and_every_row_keeps_its_line_and_its_seed() throws IOException {
        file("jobs.notes/b.md", "They dance,\n\n\"waggling\".");
        Path source = file("jobs.csv", "id,topic,audience\n\n\nt,Tea,\"two\nlines\"\nb,Bees\n");
        Path copy = copied(source);

        List<Reading> kept = read(copy);
        assertThat(accepted(kept.get(0)).line()).isEqualTo(4);
        assertThat(accepted(kept.get(1)).line()).isEqualTo(6);
        assertThat(kept.stream().map(reading -> accepted(reading).seed()).toList())
                .isEqualTo(read(source).stream()
                        .map(reading -> accepted(reading).seed())
                        .toList());
        assertThat(accepted(kept.get(1)).notes())
                .isEqualTo(accepted(read(source).get(1)).notes());
        assertThat(new CsvRequestLists(new Home(folder))
                        .read(source)
                        .items()
                        .get(1)
                        .text())
                .contains("waggling");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,topic\nb,Bees,\n", "id,topic\nb,Bees,, ,\n", "id,notes,topic\nb,,Bees,\n"})
    void a_copy_has_the_notes_of_a_row_that_ends_in_empty_cells(String rows) throws IOException {
        file("jobs.notes/b.md", "They dance.");
        Path copy = copied(file("jobs.csv", rows));

        assertThat(accepted(read(copy).get(0)).notes()).contains("<!-- jobs.notes/b.md -->\nThey dance.");
    }

    @Test
    void a_copy_has_the_notes_that_a_row_names_before_empty_cells() throws IOException {
        file("bees.md", "They dance.");
        Path copy = copied(file("jobs.csv", "topic,notes\nBees,bees.md,\n"));

        assertThat(accepted(read(copy).get(0)).notes()).contains("<!-- bees.md -->\nThey dance.");
    }

    @Test
    void a_cell_too_many_does_not_become_notes_in_the_copy() throws IOException {
        file("jobs.notes/b.md", "They dance.");
        Path copy = copied(file("jobs.csv", "id,topic\nt,Tea,black\nb,Bees\n"));

        List<Reading> kept = read(copy);
        assertThat(refused(kept.get(0))).contains("line 2").contains("nothing says what 'black' is");
        assertThat(accepted(kept.get(1)).notes()).isPresent();
    }

    private Path copied(Path source) throws IOException {
        Path copy = folder.resolve("elsewhere/kept.csv");
        Files.createDirectories(copy.getParent());
        reader.copy(source, copy);
        return copy;
    }

    @Test
    void a_file_without_notes_is_copied_byte_for_byte() throws IOException {
        Path source = file("jobs.csv", "topic,notes\n\n  Bees , \"It dances.\nA lot.\"");
        Path copy = folder.resolve("kept.csv");

        reader.copy(source, copy);

        assertThat(copy).hasSameBinaryContentAs(source);
        assertThat(accepted(read(source).get(0)).notes()).contains("It dances.\nA lot.");
    }

    @Test
    void notes_make_another_video_and_their_absence_the_same_as_ever() throws IOException {
        long bare = accepted(read(file("a.csv", "topic\nBees\n")).get(0)).seed();
        long empty =
                accepted(read(file("b.csv", "topic,notes\nBees,\n")).get(0)).seed();
        long noted = accepted(read(file("c.csv", "topic,notes\nBees,\"They dance, and more\"\n"))
                        .get(0))
                .seed();

        assertThat(empty).isEqualTo(bare);
        assertThat(noted).isNotEqualTo(bare);
    }

    @Test
    void a_file_that_is_named_where_none_can_be_read_is_refused() {
        Reading reading = READ.read(new Row(2, Map.of("topic", "Bees", "notes", "bees.md"), List.<Problem>of()));

        assertThat(refused(reading)).contains("does not go along");
    }
}
