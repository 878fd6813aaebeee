package io.reelmill.infrastructure.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Schedule;
import io.reelmill.core.operation.Schedules.FireView;
import io.reelmill.core.operation.UnknownException;
import io.reelmill.core.session.BatchState;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Fires that overlap, are missed, paused or asked for, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FireRulesIT extends OnNode {
    FireRulesIT(TestDatabase database) {
        super(database);
    }

    @Test
    void fires_that_nobody_was_there_for_are_missed_or_made_up_for_by_the_rule() {
        for (Schedule.Missed rule : Schedule.Missed.values()) {
            node.keep.put(Node.schedule(rule.name(), "0 0 9 * * ?", OptionalInt.of(1), Schedule.Overlap.SKIP, rule));
        }
        node.at("2026-03-04T12:00:00Z");
        for (Schedule.Missed rule : Schedule.Missed.values()) {
            node.look(rule.name());
        }

        assertThat(node.states("SKIP"))
                .containsExactly(
                        "2026-03-04T09:00:00Z MISSED", "2026-03-03T09:00:00Z MISSED", "2026-03-02T09:00:00Z MISSED");
        assertThat(node.states("ONCE"))
                .containsExactly(
                        "2026-03-04T09:00:00Z LAUNCHED", "2026-03-03T09:00:00Z MISSED", "2026-03-02T09:00:00Z MISSED");
        assertThat(node.states("ALL"))
                .containsExactly(
                        "2026-03-04T09:00:00Z LAUNCHED",
                        "2026-03-03T09:00:00Z LAUNCHED",
                        "2026-03-02T09:00:00Z LAUNCHED");
        assertThat(batches.launches).hasSize(4);
    }

    @Test
    void after_a_long_absence_only_the_newest_hundred_are_noted() {
        node.keep.put(
                Node.schedule("often", "0 * * * * ?", OptionalInt.of(1), Schedule.Overlap.SKIP, Schedule.Missed.SKIP));
        node.at("2026-09-02T12:00:30Z");
        node.look("often");

        assertThat(node.states("often"))
                .hasSize(101)
                .startsWith("2026-09-02T12:00:00Z LAUNCHED", "2026-09-02T11:59:00Z MISSED");
    }

    @Test
    void while_the_batch_before_is_made_a_fire_is_skipped() {
        node.keep.put(Node.daily());
        node.at("2026-03-02T09:00:00Z");
        node.look("daily");
        batches.state = BatchState.RUNNING;
        node.lookAfter("daily", Duration.ofDays(1));
        batches.state = BatchState.FAILED;
        node.lookAfter("daily", Duration.ofDays(1));

        assertThat(node.states("daily"))
                .containsExactly(
                        "2026-03-04T09:00:00Z LAUNCHED",
                        "2026-03-03T09:00:00Z SKIPPED",
                        "2026-03-02T09:00:00Z LAUNCHED");
        assertThat(batches.contents.get(1)).contains("t2");
    }

    @Test
    void or_waits_for_its_end_and_survives_a_restart() {
        node.keep.put(
                Node.schedule("queue", "0 0 9 * * ?", OptionalInt.of(1), Schedule.Overlap.QUEUE, Schedule.Missed.ONCE));
        node.at("2026-03-02T09:00:00Z");
        node.look("queue");
        batches.state = BatchState.RUNNING;
        node.lookAfter("queue", Duration.ofDays(1));
        node.lookAfter("queue", Duration.ofDays(1));
        assertThat(batches.launches).hasSize(1);

        try (Node restarted = new Node(database, home, batches)) {
            restarted.now = node.now;
            batches.state = BatchState.COMPLETED;
            restarted.look("queue");
        }
        assertThat(batches.contents).hasSize(3);
        assertThat(batches.contents.get(2)).contains("t3");
    }

    @Test
    void while_paused_nothing_fires_and_what_was_missed_stays_missed() {
        node.keep.put(
                Node.schedule("all", "0 0 9 * * ?", OptionalInt.of(1), Schedule.Overlap.SKIP, Schedule.Missed.ALL));
        node.keep.pause("all");
        node.at("2026-03-05T08:00:00Z");
        node.look("all");
        node.keep.resume("all");
        node.look("all");
        assertThat(node.states("all")).isEmpty();

        node.lookAfter("all", Duration.ofHours(1));
        assertThat(node.states("all")).containsExactly("2026-03-05T09:00:00Z LAUNCHED");
    }

    @Test
    void it_fires_now_when_it_is_asked_to_even_when_paused() {
        node.keep.put(Node.daily());
        node.keep.pause("daily");
        FireView first = node.note.now("daily");
        node.launch.of("daily");
        FireView second = node.note.now("daily");

        assertThat(first.topics()).isEqualTo(1);
        assertThat(second.fire().time()).isEqualTo(first.fire().time().plusMillis(1));
        assertThat(batches.launches).hasSize(1);
        assertThatThrownBy(() -> node.note.now("weekly"))
                .isInstanceOf(UnknownException.class)
                .hasMessage("There is no schedule 'weekly'; there are: daily");
    }
}
