package io.reelmill.infrastructure.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code NAME.notes} goes where {@code NAME.csv} goes. */
class InboxNotesTest extends InboxHome {
    private void note(String folder, String name, String text) throws IOException {
        Path notes = Files.createDirectories(root.resolve("jobs/inbox").resolve(folder));
        Files.writeString(notes.resolve(name), text);
    }

    private Path claimed() throws IOException {
        return InboxFolders.in(root.resolve("jobs/inbox/.working")).get(0);
    }

    @Test
    void notes_are_beside_the_file_while_it_is_made_and_go_with_it() throws IOException {
        note("week.notes", "2.md", "Tides come twice.");
        drop("week.csv", "topic\nTides\n");
        node.look();
        quiet();

        assertThat(mill.launches).hasSize(1);
        assertThat(mill.launches.get(0).requests().resolveSibling("week.notes").resolve("2.md"))
                .hasContent("Tides come twice.");
        assertThat(in("inbox")).containsExactly(".working");

        ends(1, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
        node.look();

        assertThat(in("done")).containsExactly("week.csv", "week.notes", "week.results.csv");
        assertThat(root.resolve("jobs/done/week.notes/2.md")).hasContent("Tides come twice.");
        assertThat(in("inbox/.working")).isEmpty();
    }

    @Test
    void a_file_waits_until_its_notes_are_complete_too() throws IOException {
        note("week.notes", "2.md", "Tides");
        drop("week.csv", "topic\nTides\n");
        node.look();
        now = now.plusSeconds(4);
        note("week.notes", "2.md", "Tides come twice.");
        node.look();
        now = now.plusSeconds(4);
        note("week.notes", "3.md", "And go.");
        node.look();
        now = now.plusSeconds(4);
        node.look();
        assertThat(mill.launches).isEmpty();

        now = now.plusSeconds(1);
        node.look();
        assertThat(mill.launches).hasSize(1);
        assertThat(claimed().resolve("week.notes/3.md")).hasContent("And go.");
    }

    @Test
    void a_refused_file_takes_its_notes_along_and_nothing_is_overwritten() throws IOException {
        Files.createDirectories(root.resolve("jobs/failed/bad.notes"));
        note("bad.notes", "2.md", "Mine.");
        note("other.notes", "2.md", "Of a file that is still to come.");
        drop("bad.csv", "broken\n");
        node.look();
        quiet();

        assertThat(in("failed")).containsExactly("bad-2.csv", "bad-2.error.txt", "bad-2.notes", "bad.notes");
        assertThat(root.resolve("jobs/failed/bad-2.notes/2.md")).hasContent("Mine.");
        assertThat(in("inbox")).containsExactly(".working", "other.notes");
    }

    @Test
    void a_crash_between_file_and_notes_never_makes_the_file_without_them() throws IOException {
        Path taken = Files.createDirectories(root.resolve("jobs/inbox/.working/one"));
        Files.writeString(taken.resolve(".name"), "week.csv");
        Files.writeString(taken.resolve(".taken"), "topic\nTides\n");
        note("week.notes", "2.md", "Tides come twice.");
        Path later = Files.createDirectories(root.resolve("jobs/inbox/.working/two"));
        Files.writeString(later.resolve(".name"), "day.csv");
        Files.writeString(later.resolve(".taken"), "topic\nWind\n");
        Files.createDirectories(later.resolve("day.notes"));
        node().look();

        assertThat(mill.launches).hasSize(2);
        assertThat(taken.resolve("week.notes/2.md")).hasContent("Tides come twice.");
        assertThat(later.resolve("day.csv")).hasContent("topic\nWind\n");
    }

    @Test
    void a_link_is_no_folder_of_notes() throws IOException {
        Path outside = Files.createDirectories(root.resolve("outside"));
        drop("week.csv", "topic\nTides\n");
        Files.createSymbolicLink(root.resolve("jobs/inbox/week.notes"), outside);
        node.look();
        quiet();

        assertThat(in("inbox")).containsExactly(".working", "week.notes");
        assertThat(claimed().resolve("week.csv")).exists();
    }
}
