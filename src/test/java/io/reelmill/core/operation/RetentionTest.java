package io.reelmill.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.BoughtMedia.Medium;
import io.reelmill.core.operation.Retention.Swept;
import io.reelmill.core.operation.RetentionPlan.Doomed;
import io.reelmill.core.operation.RetentionPlan.Why;
import io.reelmill.core.session.BatchState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final House house = new House(NOW);

    @Test
    void without_rules_no_session_and_no_medium_goes() {
        house.session(1, 1, Duration.ofDays(1000), 10);
        house.media.add(new Medium("a", 100, Instant.EPOCH));

        RetentionPlan plan = house.retention(rules().build()).preview();

        assertThat(plan.sessions()).isEmpty();
        assertThat(plan.media()).isEmpty();
        assertThat(plan.eventsBefore()).isEqualTo(NOW.minus(MONTH));
        assertThat(plan.answersBefore()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(house.walks).isZero();
    }

    @Test
    void finished_sessions_go_when_they_are_old() {
        house.session(1, 1, Duration.ofDays(31), 10);
        house.session(2, 1, Duration.ofDays(29), 10);

        RetentionPlan plan = house.retention(rules().age(MONTH).build()).preview();

        assertThat(plan.sessions())
                .containsExactly(new Doomed(House.id(1), 1, "bees", NOW.minus(Duration.ofDays(31)), 10, Why.AGE));
        assertThat(plan.sessionBytes()).isEqualTo(10);
        assertThat(house.walks).as("no cap, no walk over everything").isZero();
        assertThat(house.deleted).isEmpty();
    }

    @Test
    void batches_that_can_go_on_are_left_alone_unless_they_are_asked_for() {
        int number = 1;
        for (BatchState state : BatchState.values()) {
            house.batches.put((long) number, state);
            house.session(number, number, Duration.ofDays(31), 10);
            number++;
        }
        house.session(number, 99, Duration.ofDays(31), 10);

        assertThat(states(rules().age(MONTH).build())).containsExactly(BatchState.COMPLETED, BatchState.ABANDONED);
        assertThat(states(rules().age(MONTH).unfinished().build()))
                .containsExactly(
                        BatchState.COMPLETED,
                        BatchState.FAILED,
                        BatchState.STOPPED,
                        BatchState.INTERRUPTED,
                        BatchState.ABANDONED);
    }

    private List<BatchState> states(RetentionRules rules) {
        return house.retention(rules).preview().sessions().stream()
                .map(doomed -> house.batches.get(doomed.batch()))
                .toList();
    }

    @Test
    void the_oldest_go_until_the_rest_fits() {
        house.session(1, 1, Duration.ofDays(40), 10);
        house.session(2, 1, Duration.ofDays(3), 10);
        house.session(3, 1, Duration.ofDays(2), 10);
        house.session(4, 1, Duration.ofDays(1), 10);
        house.batches.put(2L, BatchState.FAILED);
        house.session(5, 2, Duration.ofDays(50), 10);

        RetentionPlan plan =
                house.retention(rules().age(MONTH).room(25).build()).preview();

        assertThat(plan.sessions()).extracting(Doomed::id).containsExactly(House.id(1), House.id(2), House.id(3));
        assertThat(plan.sessions()).extracting(Doomed::why).containsExactly(Why.AGE, Why.ROOM, Why.ROOM);
        assertThat(house.retention(rules().room(50).build()).preview().sessions())
                .isEmpty();
    }

    @Test
    void media_that_were_not_used_for_longest_go_but_none_that_is_in_use() {
        house.media.add(new Medium("new", 10, NOW.minus(Duration.ofHours(47))));
        house.media.add(new Medium("older", 10, NOW.minus(Duration.ofDays(4))));
        house.media.add(new Medium("oldest", 10, NOW.minus(Duration.ofDays(5))));

        assertThat(house.retention(rules().media(20).build()).preview().media())
                .extracting(Medium::name)
                .containsExactly("oldest");
        RetentionPlan all = house.retention(rules().media(0).build()).preview();
        assertThat(all.media()).extracting(Medium::name).containsExactly("oldest", "older");
        assertThat(all.mediaBytes()).isEqualTo(20);
    }

    @Test
    void a_sweep_removes_what_the_preview_shows() {
        house.session(1, 1, Duration.ofDays(31), 10);
        house.media.add(new Medium("old", 10, NOW.minus(Duration.ofDays(4))));
        Retention retention = house.retention(rules().age(MONTH).media(0).build());
        RetentionPlan plan = retention.preview();

        Swept swept = retention.sweep(() -> true);

        assertThat(swept).isEqualTo(new Swept(plan, 3, 2, 1, List.of()));
        assertThat(house.deleted).containsExactly(House.id(1));
        assertThat(house.dropped).containsExactly("old");
        assertThat(house.forgotten).containsExactly(NOW.minus(MONTH), NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void what_cannot_be_removed_is_named_and_the_rest_goes() {
        house.session(1, 1, Duration.ofDays(34), 10);
        house.session(2, 1, Duration.ofDays(33), 10);
        house.session(3, 1, Duration.ofDays(32), 10);
        house.session(4, 1, Duration.ofDays(31), 10);
        house.refusals.put(House.id(1), new ConflictException("it is being made"));
        house.refusals.put(House.id(2), new UnknownException("it is gone"));
        house.refusals.put(House.id(3), new IllegalStateException("read-only"));

        Swept swept = house.retention(rules().age(MONTH).build()).sweep(() -> true);

        assertThat(swept.failures()).containsExactly("read-only");
        assertThat(swept.gone().sessions()).extracting(Doomed::id).containsExactly(House.id(4));
    }

    @Test
    void a_sweep_ends_early_when_it_may_not_go_on() {
        house.session(1, 1, Duration.ofDays(34), 10);
        house.session(2, 1, Duration.ofDays(33), 10);
        AtomicInteger left = new AtomicInteger(1);

        Swept swept = house.retention(rules().age(MONTH).build()).sweep(() -> left.getAndDecrement() > 0);

        assertThat(swept.gone().sessions()).extracting(Doomed::id).containsExactly(House.id(1));
        assertThat(house.deleted).hasSize(1);
    }

    private static Rules rules() {
        return new Rules();
    }

    private static final class Rules {
        private Optional<Duration> age = Optional.empty();
        private OptionalLong room = OptionalLong.empty();
        private OptionalLong media = OptionalLong.empty();
        private boolean unfinished;

        Rules age(Duration most) {
            age = Optional.of(most);
            return this;
        }

        Rules room(long most) {
            room = OptionalLong.of(most);
            return this;
        }

        Rules media(long most) {
            media = OptionalLong.of(most);
            return this;
        }

        Rules unfinished() {
            unfinished = true;
            return this;
        }

        RetentionRules build() {
            return new RetentionRules(age, room, media, MONTH, Duration.ofDays(1), unfinished);
        }
    }
}
