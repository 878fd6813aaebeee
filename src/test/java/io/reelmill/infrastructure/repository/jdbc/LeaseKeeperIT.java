package io.reelmill.infrastructure.repository.jdbc;

import static io.reelmill.infrastructure.repository.jdbc.LeaseNode.EXPIRY;
import static io.reelmill.infrastructure.repository.jdbc.LeaseNode.HEARTBEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Node;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Orders;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.core.session.SessionState;
import io.reelmill.shared.stub.TestDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class LeaseKeeperIT {
    private static final String NAME = "0123456789abcdef".repeat(4);

    private final TestDatabase database;
    private LeaseNode node;
    private LeaseNode other;

    LeaseKeeperIT(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_node_with_a_batch() {
        LeaseNode.empty(database);
        node = new LeaseNode(database, "one");
        other = new LeaseNode(database, "two");
        node.queue(Orders.ONE, 7, 2);
        node.queue(Orders.TWO, 7, 3);
        takes(node);
    }

    private static Lease takes(LeaseNode owner) {
        Lease lease = owner.leases.take(NAME, Wishes.NONE).orElseThrow();
        owner.leases.bind(lease, 7);
        return lease;
    }

    private OffsetDateTime expiry() {
        return node.jdbc
                .sql("select expires_at from lease where batch_id = 7")
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void renews_a_lease_when_a_heartbeat_has_gone_by_and_not_before() {
        OffsetDateTime taken = expiry();
        node.wait(HEARTBEAT);
        node.keeper.beat();
        assertThat(expiry()).isEqualTo(taken);

        node.wait(Duration.ofMillis(1));
        node.keeper.beat();

        assertThat(expiry()).isAfter(taken);
        node.wait(EXPIRY.minus(HEARTBEAT));
        node.keeper.watch();
        assertThat(node.told).isEmpty();
    }

    @Test
    void who_was_frozen_writes_nothing_and_buys_nothing_after_its_lease_moved() {
        frozen(LeaseNode::wait);
    }

    @Test
    void so_does_who_slept_with_its_machine() {
        frozen(LeaseNode::sleep);
    }

    @Test
    void and_whose_clock_was_set_back() {
        frozen(LeaseNode::waitUnnoticed);
    }

    private void frozen(BiConsumer<LeaseNode, Duration> pause) {
        pause.accept(node, Duration.ofSeconds(90));
        node.end(NAME);
        assertThat(other.leases.takeOver(NAME)).isPresent();

        assertThatThrownBy(() -> node.fence.check(Orders.ONE))
                .isInstanceOf(OwnershipLostException.class)
                .hasMessageContaining("Batch 7");
        assertThatThrownBy(() -> node.ledger.intend(Orders.clip(1, "0.40"), Budget.unlimited("USD")))
                .isInstanceOf(OwnershipLostException.class);
        assertThatThrownBy(() -> node.sessions.mark(Orders.ONE, SessionState.COMPLETED, Optional.empty()))
                .isInstanceOf(OwnershipLostException.class);
        assertThat(node.ledger.of(7)).isEmpty();
        assertThat(state()).isEqualTo("RUNNING");
        node.keeper.beat();
        node.keeper.beat();
        assertThat(node.told).as("once").containsExactly("lost 7");
        assertThat(node.leases.of(7)).map(Lease::node).contains("two");
        assertThatCode(() -> other.fence.check(Orders.ONE)).doesNotThrowAnyException();
        other.sessions.mark(Orders.ONE, SessionState.STOPPED, Optional.empty());
    }

    private String state() {
        return node.jdbc
                .sql("select state from topic_session where id = :id")
                .param("id", Orders.ONE.value())
                .query(String.class)
                .single();
    }

    @Test
    void gives_a_batch_up_before_its_lease_can_end_in_the_database() {
        OffsetDateTime taken = expiry();
        node.wait(EXPIRY.minus(HEARTBEAT).plusMillis(1));

        node.keeper.beat();

        assertThat(node.told).containsExactly("lost 7");
        assertThat(expiry()).as("not renewed any more").isEqualTo(taken);
        assertThat(other.leases.takeOver(NAME)).as("still waited for").isEmpty();
    }

    @Test
    void notices_at_the_next_beat_that_its_token_is_gone() {
        node.end(NAME);
        assertThat(other.leases.takeOver(NAME)).isPresent();
        assertThatCode(() -> node.fence.check(Orders.ONE)).doesNotThrowAnyException();

        node.wait(HEARTBEAT.plusMillis(1));
        node.keeper.beat();

        assertThat(node.told).containsExactly("lost 7");
        assertThatThrownBy(() -> node.fence.check(Orders.ONE)).isInstanceOf(OwnershipLostException.class);
    }

    @Test
    void tells_of_a_session_that_is_held_once_until_it_is_held_anew() {
        hold(true);
        node.keeper.beat();
        node.keeper.beat();
        assertThat(node.told).containsExactly("held " + Orders.TWO);

        hold(false);
        node.keeper.beat();
        hold(true);
        node.keeper.beat();
        assertThat(node.told).hasSize(2);
    }

    private void hold(boolean held) {
        node.jdbc
                .sql("update topic_session set held = :held where id = :id")
                .param("held", held)
                .param("id", Orders.TWO.value())
                .update();
    }

    @Test
    void a_database_that_is_away_costs_the_lease_only_when_it_stays_away() {
        node.jdbc.sql("alter table lease rename to lease_away").update();
        try {
            node.wait(HEARTBEAT.plusMillis(1));
            node.keeper.beat();
            assertThat(node.told).isEmpty();
            node.wait(HEARTBEAT.multipliedBy(2));
            node.keeper.beat();
            assertThat(node.told).containsExactly("lost 7");
        } finally {
            node.jdbc.sql("alter table lease_away rename to lease").update();
        }
    }

    @Test
    void a_watcher_that_fails_keeps_nobody_from_being_told() {
        LeaseNode failing = new LeaseNode(database, "three");
        ToldWatcher broken = new ToldWatcher() {
            @Override
            public void stopRequested(long batch) {
                throw new IllegalStateException("broken");
            }
        };
        failing.keeper.watchers(List.of(broken, node.watcher));
        node.end(NAME);
        takes(failing);
        node.leases.askToStop(7);

        failing.keeper.beat();

        assertThat(node.told).containsExactly("stop 7");
    }

    @Test
    void a_machine_that_slept_keeps_what_nobody_else_could_have_taken() {
        LeaseNode only = new LeaseNode(database, new Node("only", true));
        takes(only);
        only.sleep(Duration.ofHours(8));
        only.end(NAME);

        assertThatCode(() -> only.fence.check(Orders.ONE)).doesNotThrowAnyException();
        only.keeper.beat();

        assertThat(only.told).isEmpty();
        assertThat(only.leases.of(7)).map(Lease::node).contains("only");
    }

    @Test
    void who_has_no_lease_keeps_away_from_a_batch_that_somebody_has() {
        assertThatThrownBy(() -> other.fence.check(Orders.ONE))
                .isInstanceOf(OwnershipLostException.class)
                .hasMessage("Batch 7 is in the hands of the node one; stop it there first, or wait for its end");
        assertThatThrownBy(() -> other.sessions.mark(Orders.ONE, SessionState.STOPPED, Optional.empty()))
                .isInstanceOf(OwnershipLostException.class);

        node.jdbc.sql("delete from lease").update();

        assertThatCode(() -> other.fence.check(Orders.ONE)).doesNotThrowAnyException();
        other.sessions.mark(Orders.ONE, SessionState.STOPPED, Optional.empty());
    }
}
