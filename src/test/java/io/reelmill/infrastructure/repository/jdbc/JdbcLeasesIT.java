package io.reelmill.infrastructure.repository.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.operation.Leases.Lease;
import io.reelmill.core.operation.Node;
import io.reelmill.core.operation.Wishes;
import io.reelmill.core.session.AlreadyRunningException;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.OwnershipLostException;
import io.reelmill.core.session.SessionId;
import io.reelmill.shared.stub.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class JdbcLeasesIT {
    private static final String NAME = "0123456789abcdef".repeat(4);
    private static final Wishes WISHES = new Wishes(
            Doubts.BOUGHT_AGAIN,
            Optional.of(new BigDecimal("1.50")),
            Optional.of(new SessionId("session_20261123_120000_0123abcd")));

    private final TestDatabase database;
    private LeaseNode one;
    private LeaseNode two;

    JdbcLeasesIT(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void two_nodes() {
        LeaseNode.empty(database);
        one = new LeaseNode(database, "one");
        two = new LeaseNode(database, "two");
    }

    @Test
    void of_two_nodes_that_want_a_lease_at_the_same_time_one_gets_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        try {
            for (int round = 0; round < 200; round++) {
                String name = "lease-" + (round - round % 2);
                boolean over = round % 2 == 1;
                if (over) {
                    one.end(name);
                }
                List<Future<Optional<Lease>>> wished = List.of(one, two).stream()
                        .map(node -> threads.submit(() -> {
                            together.await();
                            return over ? node.leases.takeOver(name) : node.leases.take(name, Wishes.NONE);
                        }))
                        .toList();
                Optional<Lease> first = wished.get(0).get();
                Optional<Lease> second = wished.get(1).get();
                assertThat(first.isPresent()).as("round %d", round).isNotEqualTo(second.isPresent());
                // Both processes know it no more, and its row stays.
                two_nodes_that_know_nothing();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void two_nodes_that_know_nothing() {
        one = new LeaseNode(database, "one");
        two = new LeaseNode(database, "two");
    }

    @Test
    void a_lease_says_who_has_the_batch_and_what_was_wished() {
        Lease lease = one.leases.take(NAME, WISHES).orElseThrow();
        assertThat(lease.batch()).isEmpty();
        assertThat(lease.wishes()).isEqualTo(WISHES);

        one.leases.bind(lease, 7);

        assertThat(two.leases.of(7)).hasValueSatisfying(seen -> {
            assertThat(seen.node()).isEqualTo("one");
            assertThat(seen.token()).isEqualTo(lease.token());
            assertThat(seen.batch()).hasValue(7);
            assertThat(seen.wishes().budget().orElseThrow()).isEqualByComparingTo("1.50");
            assertThat(seen.wishes().only()).isEqualTo(WISHES.only());
        });
        assertThat(two.leases.of(8)).isEmpty();
    }

    @Test
    void is_given_back_though_the_connection_is_cut_meanwhile() {
        Lease lease = one.leases.take(NAME, Wishes.NONE).orElseThrow();

        one.cut = true;
        one.leases.release(lease, false);

        assertThat(one.cut).isFalse();
        assertThat(two.leases.take(NAME, Wishes.NONE)).isPresent();
    }

    @Test
    void what_somebody_living_has_is_neither_taken_nor_an_orphan() {
        one.leases.bind(one.leases.take(NAME, WISHES).orElseThrow(), 7);

        assertThat(two.leases.take(NAME, Wishes.NONE)).isEmpty();
        assertThat(two.leases.takeOver(NAME)).isEmpty();
        assertThat(two.leases.orphans()).isEmpty();
        assertThat(one.leases.take(NAME, Wishes.NONE))
                .as("not twice by one either")
                .isEmpty();
    }

    @Test
    void what_nobody_renewed_is_taken_over_with_its_wishes_and_a_greater_token() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(first, 7);
        one.end(NAME);
        assertThat(two.leases.of(7)).isEmpty();
        assertThat(two.leases.orphans()).extracting(Lease::name).containsExactly(NAME);

        Lease second = two.leases.takeOver(NAME).orElseThrow();

        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(second.batch()).hasValue(7);
        assertThat(second.wishes().only()).isEqualTo(WISHES.only());
        assertThat(second.wishes().budget().orElseThrow()).isEqualByComparingTo("1.50");
        assertThat(second.wishes().doubts()).as("asked of one launch only").isEqualTo(Doubts.KEPT);
        assertThat(two.leases.of(7)).map(Lease::node).contains("two");
        assertThat(two.leases.orphans()).isEmpty();
    }

    @Test
    void a_new_launch_of_an_ended_lease_has_its_own_wishes() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(first, 7);
        one.leases.askToStop(7);
        one.end(NAME);

        Lease second = two.leases.take(NAME, Wishes.NONE).orElseThrow();

        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(second.wishes()).isEqualTo(Wishes.NONE);
        assertThat(two.leases.of(7)).hasValueSatisfying(seen -> {
            assertThat(seen.wishes()).isEqualTo(Wishes.NONE);
            assertThat(seen.stopRequested()).isFalse();
        });
    }

    @Test
    void what_goes_on_waits_for_whoever_comes_next_and_what_ended_is_gone() {
        Lease stopping = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(stopping, 7);
        one.leases.release(stopping, true);
        assertThat(two.leases.of(7)).isEmpty();
        assertThat(two.leases.orphans()).extracting(Lease::batch).containsExactly(OptionalLong.of(7));

        Lease next = two.leases.takeOver(NAME).orElseThrow();
        assertThat(one.leases.takeOver(NAME)).isEmpty();
        two.leases.release(next, false);

        assertThat(one.leases.orphans()).isEmpty();
        assertThat(one.leases.takeOver(NAME)).as("there is none any more").isEmpty();
        assertThat(one.leases.take(NAME, Wishes.NONE)).isPresent();
    }

    @Test
    void what_could_not_be_begun_with_new_wishes_is_given_back_with_its_old_ones() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(first, 7);
        one.leases.askToStop(7);
        one.end(NAME);
        Lease before = two.leases.takeOver(NAME).orElseThrow();

        Lease anew = two.leases.wish(before, Wishes.NONE);

        assertThat(anew.token()).isEqualTo(before.token());
        assertThat(anew.wishes()).isEqualTo(Wishes.NONE);
        assertThat(two.leases.of(7)).hasValueSatisfying(seen -> {
            assertThat(seen.wishes()).isEqualTo(Wishes.NONE);
            assertThat(seen.stopRequested()).isFalse();
        });
        two.leases.release(before, true);
        LeaseNode three = new LeaseNode(database, "three");
        assertThat(three.leases.takeOver(NAME)).hasValueSatisfying(next -> {
            assertThat(next.wishes().only()).isEqualTo(WISHES.only());
            assertThat(next.wishes().budget().orElseThrow()).isEqualByComparingTo("1.50");
            assertThat(next.stopRequested()).isTrue();
        });
    }

    @Test
    void giving_back_what_is_another_s_by_now_changes_nothing() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(first, 7);
        one.end(NAME);
        assertThat(two.leases.takeOver(NAME)).isPresent();

        one.leases.release(first, false);

        assertThat(one.leases.of(7)).map(Lease::node).contains("two");
    }

    @Test
    void an_earlier_process_of_the_same_node_is_dead_and_that_of_another_may_live() {
        one.leases.bind(one.leases.take(NAME, WISHES).orElseThrow(), 7);
        LeaseNode restarted = new LeaseNode(database, "one");

        assertThat(two.leases.orphans()).isEmpty();
        assertThat(restarted.leases.of(7)).isEmpty();
        assertThat(restarted.leases.orphans()).extracting(Lease::name).containsExactly(NAME);
        assertThat(restarted.leases.takeOver(NAME)).map(Lease::node).contains("one");
        assertThat(restarted.leases.orphans()).as("this process' own").isEmpty();
    }

    @Test
    void where_the_database_has_one_process_all_earlier_ones_are_dead() {
        one.leases.bind(one.leases.take(NAME, WISHES).orElseThrow(), 7);
        LeaseNode only = new LeaseNode(database, new Node("renamed", true));

        assertThat(only.leases.takeOver(NAME)).map(Lease::node).contains("renamed");
    }

    @Test
    void a_batch_has_one_lease() {
        one.leases.bind(one.leases.take(NAME, WISHES).orElseThrow(), 7);
        Lease other = two.leases.take("other", WISHES).orElseThrow();

        assertThatThrownBy(() -> two.leases.bind(other, 7))
                .isInstanceOfSatisfying(
                        AlreadyRunningException.class,
                        running -> assertThat(running.batch()).hasValue(7));

        one.end(NAME);
        two.leases.bind(other, 7);
        assertThat(one.leases.of(7)).map(Lease::name).contains("other");
    }

    @Test
    void a_lease_that_moved_is_bound_to_nothing() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.end(NAME);
        assertThat(two.leases.takeOver(NAME)).isPresent();

        assertThatThrownBy(() -> one.leases.bind(first, 7)).isInstanceOf(OwnershipLostException.class);
        assertThat(one.leases.of(7)).isEmpty();
    }

    @Test
    void a_process_gets_a_lease_that_it_lost_only_after_it_gave_it_back() {
        Lease first = one.leases.take(NAME, WISHES).orElseThrow();
        one.leases.bind(first, 7);
        one.end(NAME);
        one.wait(LeaseNode.EXPIRY);
        one.keeper.beat();
        assertThat(one.told).containsExactly("lost 7");
        assertThat(one.leases.takeOver(NAME))
                .as("work of the first may still be about")
                .isEmpty();
        assertThat(one.leases.orphans()).isEmpty();

        one.leases.release(first, true);

        assertThat(one.leases.takeOver(NAME)).isPresent();
    }

    @Test
    void a_wish_to_stop_reaches_the_owner_and_after_its_death_the_next_one() {
        one.leases.bind(one.leases.take(NAME, WISHES).orElseThrow(), 7);

        assertThat(two.leases.askToStop(8)).isFalse();
        assertThat(two.leases.askToStop(7)).isTrue();
        one.keeper.beat();
        assertThat(one.told).containsExactly("stop 7");

        one.end(NAME);
        assertThat(two.leases.askToStop(7)).as("who comes next finds it").isTrue();
        assertThat(two.leases.takeOver(NAME)).map(Lease::stopRequested).contains(true);
    }
}
