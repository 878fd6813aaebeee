package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.shared.stub.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of the fires of one schedule, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FiresIT extends OnNode {
    FiresIT(TestDatabase database) {
        super(database);
    }

    @Test
    void a_fire_launches_the_next_row_as_it_stands_in_the_list() {
        node.keep.put(Node.daily());
        node.look("daily");
        assertThat(batches.launches).isEmpty();

        node.at("2026-03-02T09:00:00.200Z");
        node.look("daily");
        node.look("daily");
        node.at("2026-03-03T09:00:00.100Z");
        node.look("daily");

        assertThat(batches.contents)
                .containsExactly("id,topic\r\nt1,\"Topic, 1\"\r\n", "id,topic\r\nt2,\"Topic, 2\"\r\n");
        assertThat(batches.launches.get(0).source()).isEqualTo(Path.of("jobs/list.csv"));
        assertThat(node.launched().get(0).time()).isEqualTo("2026-03-02T09:00:00Z");
        assertThat(node.last("daily").batch()).isEqualTo(OptionalLong.of(2));
        assertThat(home.resolve("data/requests")).isEmptyDirectory();
    }

    @Test
    void a_list_that_is_used_up_is_told_once_and_goes_on_with_new_rows() {
        node.keep.put(
                Node.schedule("two", "0 0 9 * * ?", OptionalInt.of(2), Schedule.Overlap.SKIP, Schedule.Missed.SKIP));
        node.at("2026-03-02T09:00:00Z");
        node.look("two");
        for (int day = 0; day < 3; day++) {
            node.lookAfter("two", Duration.ofDays(1));
        }
        assertThat(node.states("two"))
                .containsExactly(
                        "2026-03-04T09:00:00Z EXHAUSTED",
                        "2026-03-03T09:00:00Z LAUNCHED",
                        "2026-03-02T09:00:00Z LAUNCHED");
        assertThat(node.last("two").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("jobs/list.csv"));

        node.list(4);
        node.lookAfter("two", Duration.ofDays(1));

        assertThat(batches.contents).hasSize(3).last().asString().contains("t4").doesNotContain("t3");
    }

    @Test
    void what_a_dead_node_noted_and_did_not_launch_is_launched_once() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.note.due("daily", node.now);
        assertThat(node.books.fires().claim(node.last("daily").fire())).isTrue();

        try (Node other = new Node(database, home, batches)) {
            other.at("2026-03-02T09:00:10Z");
            other.look("daily");
            assertThat(batches.launches).isEmpty();
            // Half a minute later by the database's clock.
            node.jdbc
                    .sql("update schedule_fire set claimed_until = claimed_until - interval '31' second")
                    .update();
            other.look("daily");
            other.look("daily");
        }
        assertThat(batches.contents).containsExactly("id,topic\r\nt1,\"Topic, 1\"\r\n");
        assertThat(node.states("daily")).containsExactly("2026-03-02T09:00:00Z LAUNCHED");
    }

    @Test
    void a_launch_whose_answer_was_lost_is_found_again() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        batches.launches.add(null);
        batches.runsAlready = true;
        node.look("daily");

        assertThat(node.last("daily").batch()).isEqualTo(OptionalLong.of(1));
        assertThat(node.last("daily").state()).isEqualTo(FireView.State.LAUNCHED);
    }

    @Test
    void a_node_that_stops_leaves_the_launch_to_another() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        batches.stopping = true;
        node.look("daily");

        assertThat(node.states("daily")).containsExactly("2026-03-02T09:00:00Z QUEUED");
    }

    @Test
    void a_list_that_cannot_be_read_fails_the_fire_and_loses_no_row() {
        node.keep.put(Node.daily());
        node.write("jobs/list.csv", "id,topic,colour\nt1,Tides,red\n");
        node.at("2026-03-02T09:00:00Z");
        node.look("daily");
        assertThat(node.last("daily").state()).isEqualTo(FireView.State.FAILED);
        assertThat(node.last("daily").reason())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .startsWith("jobs/list.csv, line 1: unknown column 'colour'")
                        .doesNotContain(home.toString()));

        node.list(1);
        node.lookAfter("daily", Duration.ofDays(1));
        assertThat(batches.contents.get(0)).contains("t1");
    }

    @Test
    void a_file_that_is_gone_or_leads_out_of_the_home_is_refused(@TempDir Path outside) throws Exception {
        Files.delete(home.resolve("jobs/list.csv"));
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.look("daily");
        assertThat(node.last("daily").reason())
                .hasValueSatisfying(reason ->
                        assertThat(reason).isEqualTo("jobs/list.csv is not there; check the schedule's 'file'"));
        assertThat(node.rows.left(Node.daily())).isEmpty();

        Files.writeString(outside.resolve("secret.csv"), "topic\nTides\n");
        Files.createSymbolicLink(home.resolve("jobs/list.csv"), outside.resolve("secret.csv"));
        node.lookAfter("daily", Duration.ofDays(1));
        assertThat(node.last("daily").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("leads out of the home"));
        assertThat(batches.launches).isEmpty();
    }

    @Test
    void what_cannot_be_kept_is_not_noted_and_tried_again() throws Exception {
        node.keep.put(Node.daily());
        node.write("data/requests", "in the way");
        node.at("2026-03-02T09:00:00Z");
        assertThatThrownBy(() -> node.look("daily")).hasMessageContaining("cannot be written");
        assertThat(node.states("daily")).isEmpty();

        Files.delete(home.resolve("data/requests"));
        node.lookAfter("daily", Duration.ofSeconds(20));
        assertThat(node.states("daily")).containsExactly("2026-03-02T09:00:00Z LAUNCHED");
        assertThat(node.rows.left(Node.daily())).hasValue(2);
    }

    @Test
    void when_its_request_file_is_lost_before_the_launch_the_rows_are_free_again() throws Exception {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.note.due("daily", node.now);
        assertThat(node.rows.left(Node.daily())).hasValue(2);
        batches.unreadable = true;
        node.launch.of("daily");

        assertThat(node.last("daily").state()).isEqualTo(FireView.State.FAILED);
        assertThat(node.rows.left(Node.daily())).hasValue(3);
        assertThat(node.books.fires().lastBatch("daily")).isEmpty();
        assertThat(List.of(node.last("daily").reason().orElseThrow())).containsExactly("gone");
    }

    @Test
    void a_node_that_wakes_up_after_another_has_launched_gives_no_row_back() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.note.due("daily", node.now);
        FireView fire = node.last("daily");
        batches.unreadable = true;
        // Another one launches it and removes its file while this one stands still.
        batches.meanwhile = () -> node.books
                .fires()
                .settle(new FireView(fire.fire(), FireView.State.LAUNCHED, OptionalLong.of(1), 1, Optional.empty()));
        node.launch.of("daily");

        assertThat(node.last("daily").state()).isEqualTo(FireView.State.LAUNCHED);
        assertThat(node.rows.left(Node.daily())).hasValue(2);
    }

    @Test
    void the_file_stays_for_whoever_settles_the_fire() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.note.due("daily", node.now);
        FireView fire = node.last("daily");
        batches.meanwhile = () -> node.books
                .fires()
                .settle(new FireView(fire.fire(), FireView.State.LAUNCHED, OptionalLong.of(1), 1, Optional.empty()));
        node.launch.of("daily");

        assertThat(home.resolve("data/requests")).isNotEmptyDirectory();
    }

    @Test
    void a_fire_whose_batch_was_given_up_says_so_and_the_next_one_follows() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        batches.abandoned = true;
        node.look("daily");
        assertThat(node.last("daily").state()).isEqualTo(FireView.State.FAILED);
        assertThat(node.last("daily").reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("abandoned"));
        assertThat(node.rows.left(Node.daily())).hasValue(2);

        batches.abandoned = false;
        node.lookAfter("daily", Duration.ofDays(1));
        assertThat(node.last("daily").state()).isEqualTo(FireView.State.LAUNCHED);
    }

    @Test
    void what_is_launched_at_this_moment_is_not_free_when_its_schedule_is_removed() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        batches.meanwhile = () -> node.keep.delete("daily");
        node.look("daily");

        assertThat(node.last("daily").state()).isEqualTo(FireView.State.LAUNCHED);
        assertThat(node.rows.left(Node.daily())).hasValue(2);
    }
}
