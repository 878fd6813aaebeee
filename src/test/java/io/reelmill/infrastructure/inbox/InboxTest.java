package io.reelmill.infrastructure.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest extends InboxHome {
    @Test
    void a_complete_file_is_made_and_put_to_the_done_ones_with_its_results() throws IOException {
        drop("week.csv", "topic\nTides\n");
        node.look();
        assertThat(mill.launches).isEmpty();
        quiet();
        assertThat(mill.launches).hasSize(1);
        assertThat(mill.launches.get(0).source()).isEqualTo(Path.of("jobs/inbox/week.csv"));
        assertThat(in("inbox")).containsExactly(".working");

        ends(1, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
        node.look();

        assertThat(in("done")).containsExactly("week.csv", "week.results.csv");
        assertThat(Files.readString(root.resolve("jobs/done/week.csv"))).isEqualTo("topic\nTides\n");
        assertThat(Files.readString(root.resolve("jobs/done/week.results.csv"))).isEqualTo("results of 1");
        assertThat(in("inbox/.working")).isEmpty();
        assertThat(log.lines())
                .containsExactly("jobs/inbox/week.csv is batch 1", "jobs/inbox/week.csv is now jobs/done/week.csv");
    }

    @Test
    void a_file_that_still_grows_waits() throws IOException {
        drop("week.csv", "topic\n");
        node.look();
        now = now.plusSeconds(4);
        drop("week.csv", "topic\nTides\n");
        node.look();
        now = now.plusSeconds(4);
        node.look();
        Files.setLastModifiedTime(root.resolve("jobs/inbox/week.csv"), FileTime.from(now.minusSeconds(1000)));
        node.look();
        now = now.plusSeconds(4);
        node.look();
        assertThat(mill.launches).isEmpty();
        now = now.plusSeconds(1);
        node.look();
        assertThat(mill.launches).hasSize(1);
    }

    @Test
    void what_is_no_complete_csv_stays_where_it_is(@TempDir Path outside) throws IOException {
        for (String name : List.of(".a.csv", "b.csv.part", "c.csv.tmp", "d.csv~", "e.txt")) {
            drop(name, "topic\nTides\n");
        }
        Files.createDirectories(root.resolve("jobs/inbox/f.csv/g.csv"));
        Files.writeString(outside.resolve("h.csv"), "topic\nTides\n");
        Files.createSymbolicLink(root.resolve("jobs/inbox/h.csv"), outside.resolve("h.csv"));
        node.look();
        quiet();

        assertThat(mill.launches).isEmpty();
        assertThat(in("inbox"))
                .containsExactly(".a.csv", ".working", "b.csv.part", "c.csv.tmp", "d.csv~", "e.txt", "f.csv", "h.csv");
    }

    @Test
    void a_file_with_a_video_that_was_not_made_goes_to_the_failed_ones() throws IOException {
        drop("a.csv", "topic\nTides\n");
        drop("b.csv", "topic\nWind\n");
        drop("c.csv", "topic\nRain\n");
        drop("d.csv", "topic\nSnow\n");
        node.look();
        quiet();
        ends(1, BatchState.FAILED, Map.of(SessionState.COMPLETED, 1, SessionState.FAILED, 1));
        mill.rejected = 1;
        ends(2, BatchState.COMPLETED, Map.of());
        mill.rejected = 0;
        Files.writeString(home.batch(2).resolve("rejects.csv"), "rejects");
        mill.set(3, BatchState.FAILED, Map.of(), Optional.of("The disk is full"));
        mill.set(4, BatchState.ABANDONED, Map.of(), Optional.empty());
        node.look();

        assertThat(in("failed"))
                .containsExactly(
                        "a.csv",
                        "a.results.csv",
                        "b.csv",
                        "b.error.txt",
                        "b.rejects.csv",
                        "b.results.csv",
                        "c.csv",
                        "c.error.txt",
                        "d.csv",
                        "d.error.txt");
        assertThat(root.resolve("jobs/failed/b.error.txt")).content().contains("every row was rejected");
        assertThat(root.resolve("jobs/failed/c.error.txt")).hasContent("The disk is full");
        assertThat(root.resolve("jobs/failed/d.error.txt")).hasContent("Batch 4 was abandoned");
    }

    @Test
    void a_batch_that_was_stopped_or_left_by_a_node_is_waited_for() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        for (BatchState state : List.of(BatchState.STOPPED, BatchState.INTERRUPTED, BatchState.RUNNING)) {
            mill.set(1, state, Map.of(SessionState.COMPLETED, 1), Optional.empty());
            node.look();
        }
        assertThat(in("failed")).isEmpty();
        assertThat(in("done")).isEmpty();

        mill.delete(1);
        node.look();
        assertThat(root.resolve("jobs/failed/a.error.txt")).content().startsWith("Batch 1 was deleted");
    }

    @Test
    void an_unreadable_and_an_oversized_file_say_why() throws IOException {
        drop("bad.csv", "broken\n");
        drop("big.csv", "topic\n" + "x".repeat(100));
        node.look();
        quiet();

        assertThat(in("failed")).containsExactly("bad.csv", "bad.error.txt", "big.csv", "big.error.txt");
        assertThat(root.resolve("jobs/failed/bad.error.txt"))
                .hasContent("jobs/inbox/bad.csv, line 1: unknown column 'broken'");
        assertThat(root.resolve("jobs/failed/big.error.txt"))
                .hasContent("jobs/inbox/big.csv has 106 bytes, and reelmill.inbox.largest is 100; split the file");
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        for (int time = 1; time <= 3; time++) {
            drop("bad.csv", "broken " + time);
            node.look();
            quiet();
        }
        Files.writeString(root.resolve("jobs/failed/other.error.txt"), "of somebody else");
        drop("other.csv", "broken\n");
        node.look();
        quiet();

        assertThat(in("failed"))
                .contains("bad.csv", "bad-2.csv", "bad-3.csv", "bad-3.error.txt", "other-2.csv", "other-2.error.txt");
        assertThat(root.resolve("jobs/failed/bad.csv")).hasContent("broken 1");
        assertThat(root.resolve("jobs/failed/other.error.txt")).hasContent("of somebody else");
    }

    @Test
    void the_same_content_again_gets_the_results_there_are() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        drop("b.csv", "topic\nTides\n");
        node.look();
        quiet();
        ends(1, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
        node.look();
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        node.look();

        assertThat(mill.launches).hasSize(1);
        assertThat(in("done"))
                .containsExactly("a-2.csv", "a-2.results.csv", "a.csv", "a.results.csv", "b.csv", "b.results.csv");
    }

    @Test
    void what_was_made_and_removed_since_is_not_bought_again_and_says_how_it_could_be() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        ends(1, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
        node.look();
        // Retention has removed its videos.
        ends(1, BatchState.COMPLETED, Map.of());
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        node.look();

        assertThat(mill.launches).hasSize(1);
        assertThat(in("failed")).isEmpty();
        assertThat(in("done")).contains("a-2.csv", "a-2.note.txt", "a-2.results.csv");
        assertThat(root.resolve("jobs/done/a-2.note.txt")).content().contains("Nothing was made now", "--again");
    }
}
