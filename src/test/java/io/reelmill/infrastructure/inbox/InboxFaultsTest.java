package io.reelmill.infrastructure.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.SessionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What goes wrong in the inbox, or at the same time. */
class InboxFaultsTest extends InboxHome {
    @Test
    void what_was_abandoned_and_is_dropped_again_is_a_new_batch() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        mill.set(1, BatchState.ABANDONED, Map.of(), Optional.empty());
        node.look();
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();

        assertThat(mill.launches).hasSize(2);
        assertThat(mill.launches.get(1).again()).isTrue();
    }

    @Test
    void a_node_that_stops_leaves_the_file_to_the_next() throws IOException {
        mill.stopping = true;
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        assertThat(in("failed")).isEmpty();

        mill.stopping = false;
        node().look();
        assertThat(mill.launches).hasSize(1);
    }

    @Test
    void a_file_that_another_node_was_quicker_to_take_keeps_no_other_waiting() throws IOException {
        drop("a.csv", "topic\nTides\n");
        drop("b.csv", "topic\nWind\n");
        node.look();
        AtomicInteger asked = new AtomicInteger();
        meanwhile = () -> {
            if (asked.incrementAndGet() == 3) {
                takenElsewhere("a.csv");
            }
        };
        quiet();

        assertThat(mill.launches)
                .singleElement()
                .satisfies(launch -> assertThat(launch.requests()).hasFileName("b.csv"));
        assertThat(in("inbox/.working")).hasSize(1);
    }

    private void takenElsewhere(String name) {
        try {
            Files.move(root.resolve("jobs/inbox").resolve(name), root.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void two_nodes_make_what_was_abandoned_anew_once() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        mill.set(1, BatchState.ABANDONED, Map.of(), Optional.empty());
        node.look();
        drop("a.csv", "topic\nTides\n");
        node.look();
        InboxWatch other = node();
        mill.meanwhile = other::look;
        quiet();
        node.look();

        assertThat(mill.launches).hasSize(2);
    }

    @Test
    void a_stopping_node_makes_nothing_anew() throws IOException {
        drop("a.csv", "topic\nTides\n");
        node.look();
        quiet();
        mill.set(1, BatchState.ABANDONED, Map.of(), Optional.empty());
        node.look();
        drop("a.csv", "topic\nTides\n");
        node.look();
        mill.meanwhile = () -> mill.stopping = true;
        quiet();
        assertThat(mill.launches).hasSize(1);

        mill.stopping = false;
        node().look();
        assertThat(mill.launches).hasSize(2);
    }

    @Test
    void a_crash_at_any_moment_loses_no_file() throws IOException {
        // Between the claim's folder and the rename; between the rename and the launch; after half of the results.
        Path working = root.resolve("jobs/inbox/.working");
        Files.createDirectories(working.resolve("empty"));
        Files.createDirectories(working.resolve("moved"));
        Files.writeString(working.resolve("moved/batch"), "7");
        Files.createDirectories(working.resolve("claimed"));
        Files.writeString(working.resolve("claimed/a.csv"), "topic\nTides\n");
        Files.writeString(working.resolve("claimed/.batch"), "");
        node.look();
        ends(1, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
        Files.writeString(
                working.resolve("claimed/target"),
                root.resolve("jobs/done/a.csv").toString());
        Files.writeString(root.resolve("jobs/done/a.results.csv"), "half");
        node().look();

        assertThat(in("inbox/.working")).isEmpty();
        assertThat(in("done")).containsExactly("a.csv", "a.results.csv");
        assertThat(root.resolve("jobs/done/a.results.csv")).hasContent("results of 1");
    }

    @Test
    void long_and_odd_names_are_taken_too() throws IOException {
        String longest = "ü".repeat(125) + ".csv";
        drop(longest, "broken\n");
        drop("UP\nDOWN.CSV", "broken\n");
        node.look();
        quiet();

        assertThat(in("failed")).hasSize(4).contains("ü".repeat(57) + ".error.txt", "UP\nDOWN.csv");
        assertThat(log.lines()).anyMatch(line -> line.startsWith("jobs/inbox/UP DOWN.CSV is now"));
    }

    @Test
    void what_fails_is_told_once_and_tried_again() throws IOException {
        drop("a.csv", "broken\n");
        node.look();
        Files.delete(root.resolve("jobs/failed"));
        Files.writeString(root.resolve("jobs/failed"), "in the way");
        Path claimed = root.resolve("jobs/inbox/.working/one");
        Files.createDirectories(claimed);
        Files.writeString(claimed.resolve("b.csv"), "broken\n");
        node.look();
        node.look();
        assertThat(log.lines()).hasSize(2).allMatch(line -> line.contains("it is tried again"));

        Files.delete(root.resolve("jobs/failed"));
        node.look();
        assertThat(in("failed")).contains("b.csv");
    }

    @Test
    void two_nodes_take_each_file_once() throws Exception {
        InboxWatch other = node();
        for (int file = 0; file < 40; file++) {
            drop("f%02d.csv".formatted(file), "topic\nTopic %d\n".formatted(file));
        }
        node.look();
        other.look();
        now = now.plusSeconds(5);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            Future<?> one = nodes.submit(node::look);
            Future<?> two = nodes.submit(other::look);
            one.get();
            two.get();
            for (long batch = 1; batch <= mill.launches.size(); batch++) {
                ends(batch, BatchState.COMPLETED, Map.of(SessionState.COMPLETED, 1));
            }
        }
        nodes.shutdown();

        assertThat(mill.launches).hasSize(40);
        assertThat(in("done")).hasSize(80).noneMatch(name -> name.contains("-"));
        assertThat(in("inbox/.working")).isEmpty();
    }
}
