package io.reelmill.presentation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.script.EditScripts;
import io.reelmill.core.script.Line;
import io.reelmill.core.script.Pace;
import io.reelmill.core.script.Script;
import io.reelmill.core.script.ScriptWriter;
import io.reelmill.core.script.SteadyPace;
import io.reelmill.core.session.Warning;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestList;
import io.reelmill.core.topic.RequestLists;
import io.reelmill.core.topic.RequestReader;
import io.reelmill.core.topic.RequestRules;
import io.reelmill.core.topic.Row;
import io.reelmill.core.topic.TopicRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptCommandTest {
    private final Terminal terminal = new Terminal();
    private final FakeServices services = new FakeServices();
    private final List<Row> rows = new ArrayList<>(List.of(
            new Row(2, Map.of("id", "tea", "topic", "Tea --> now", "voice", "none"), List.of()),
            new Row(3, Map.of("topic", "Bees", "voice", "none"), List.of())));
    private final List<Map<String, String>> taken = new ArrayList<>();

    @TempDir
    private Path home;

    private Path file;
    private Path edited;

    @BeforeEach
    void a_request_file() throws IOException {
        file = Files.writeString(home.resolve("first.csv"), "topic\nbees\n");
        edited = home.resolve("edited");
        RequestReader reader = source -> new Opened(rows.iterator());
        services.scripts = Optional.of(new EditScripts(
                reader,
                new ReadRequest(new RequestRules(Map.of(), List.of(), List.of())),
                new Sayer(),
                request -> new SteadyPace(),
                new Lists()));
    }

    private int script() {
        return terminal.type(services, "script", file.toString(), "--out", edited.toString());
    }

    private int run() {
        return terminal.type(services, "run", file.toString(), "--scripts", edited.toString());
    }

    @Test
    void writes_a_file_for_every_row_that_a_person_can_edit() throws IOException {
        assertThat(script()).isZero();

        assertThat(edited.resolve("tea.md")).content().isEqualTo("""
                        <!--
                        Tea -> now
                        %s of 30 s.
                        Too little.
                        Each sentence becomes a line. What stands in a comment like this one is not spoken.
                        -->

                        About Tea --> now.

                        That is all.
                        """.formatted(seconds()));
        assertThat(edited.resolve("3.md")).exists();
        assertThat(terminal.out.toString()).contains("2 scripts in " + edited, "--scripts " + edited);
    }

    private static String seconds() {
        return "%.0f s".formatted(new SteadyPace().total(List.of("About Tea --> now.", "That is all.")));
    }

    @Test
    void writes_beside_the_requests_where_no_folder_is_named_and_names_rejected_rows() {
        rows.add(new Row(4, Map.of("topic", "Bees", "duration", "soon"), List.of()));

        assertThat(terminal.type(services, "script", file.toString())).isEqualTo(3);

        assertThat(home.resolve("first.scripts/tea.md")).exists();
        assertThat(terminal.out.toString()).contains("rejected: line 4, duration 'soon'");
    }

    @Test
    void writes_over_nothing_and_refuses_an_id_that_names_no_file() throws IOException {
        Files.createDirectories(edited);
        Files.writeString(edited.resolve("3.md"), "Mine.");

        assertThat(script()).isEqualTo(2);
        assertThat(edited.resolve("3.md")).content().isEqualTo("Mine.");
        assertThat(edited.resolve("tea.md")).doesNotExist();
        assertThat(terminal.err.toString()).contains("is there already");

        rows.set(0, new Row(2, Map.of("id", "../tea", "topic", "Tea", "voice", "none"), List.of()));
        assertThat(terminal.type(services, "script", file.toString())).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("'../tea' cannot name a file");
    }

    @Test
    void run_speaks_the_edited_words_and_no_comment() throws IOException {
        script();
        Files.writeString(edited.resolve("tea.md"), "<!-- aside -->\nTea, first.\n\nThen more. <!-- no -->\n");

        run();

        assertThat(taken).extracting(cells -> cells.get("id")).containsExactly("tea", "3");
        assertThat(taken.get(0)).containsEntry("script", "Tea, first.\n\nThen more.");
        assertThat(taken.get(1)).containsEntry("script", "About Bees.\n\nThat is all.");
        assertThat(services.asked).containsExactly("run first-scripts.csv");
    }

    @Test
    void run_names_what_does_not_match() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("There is no folder");

        script();
        Files.delete(edited.resolve("3.md"));
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("There is no script for the row 3");

        Files.writeString(edited.resolve("3.md"), "Bees.");
        Files.writeString(edited.resolve("honey.md"), "Honey.");
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("There are scripts for honey");

        Files.writeString(edited.resolve("honey.md"), "<!-- -->");
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("says nothing");

        Files.move(edited.resolve("honey.md"), edited.resolve("honey.docx"));
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("honey.docx is no script");
        assertThat(services.asked).isEmpty();
    }

    @Test
    void run_leaves_a_refused_row_to_the_rejects_and_stops_at_a_broken_one() throws IOException {
        rows.add(new Row(4, Map.of("id", "bad", "topic", "Bees", "duration", "soon"), List.of()));
        script();
        run();
        assertThat(taken.get(2)).containsEntry("duration", "soon").doesNotContainKey("script");

        rows.add(new Row(5, Map.of("topic", "x"), List.of(new io.reelmill.core.topic.Problem(5, "", "", "broken"))));
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err.toString()).contains("line 5: broken; correct the row first");
    }

    private record Opened(Iterator<Row> rows) implements RequestReader.Rows {
        @Override
        public Optional<Row> next() {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Sayer implements ScriptWriter {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("sayer", "1", Set.of());
        }

        @Override
        public Sale<Script> write(TopicRequest request, Pace pace) {
            return Sale.free(new Script(
                    request.topic(),
                    List.of(
                            new Line("About " + request.topic() + ".", "topic", Line.Role.HOOK),
                            new Line("That is all.", "topic", Line.Role.POINT)),
                    "",
                    "",
                    List.of(),
                    List.of(new Warning(Warning.Code.THIN_SCRIPT, "Too little."))));
        }
    }

    private final class Lists implements RequestLists {
        @Override
        public RequestList read(Path source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RequestList of(List<Map<String, String>> given) {
            taken.clear();
            taken.addAll(given);
            return new RequestList("topic", List.of());
        }

        @Override
        public Path write(String name, RequestList list) {
            return kept(name);
        }

        @Override
        public Path kept(String name) {
            return home.resolve(name + ".csv");
        }

        @Override
        public void forget(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
