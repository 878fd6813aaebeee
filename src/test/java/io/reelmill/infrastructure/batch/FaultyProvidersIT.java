package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchRunner;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Doubts;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Entry;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Kind;
import io.reelmill.fakevertex.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google may do to a whole batch, and what is left of it for the next run. */
class FaultyProvidersIT extends OnFakeVertex {
    private static final double SHARE = 0.2;
    private static final int UNAVAILABLE = 503;

    private static List<Fault> everywhere(Effect effect, long seed) {
        List<Fault> faults = new ArrayList<>();
        for (Step step : Step.values()) {
            faults.add(Fault.on(step, effect, effect == Effect.STATUS ? UNAVAILABLE : 0)
                    .share(SHARE, seed + step.ordinal()));
        }
        return faults;
    }

    /** Every session ends in a state that says what to do next; by the user's word all are finished in the end. */
    private void survives(List<Fault> storm) throws IOException {
        google();
        google.faults(storm);
        try (VertexRun run = run()) {
            BatchView batch = run.make("Oaks", "Elms", "Firs", "Figs", "Pears", "Plums");

            assertThat(books(run, batch).violations()).isEmpty();
            assertThat(batch.sessions()).allSatisfy(FaultyProvidersIT::ended);

            google.faults();
            BatchView again = run.restart(batch);
            assertThat(again.sessions())
                    .extracting(SessionView::state)
                    .isSubsetOf(SessionState.COMPLETED, SessionState.IN_DOUBT);
            assertThat(books(run, batch).violations()).isEmpty();

            completed(run.bean(BatchRunner.class).restart(batch.batch(), Doubts.BOUGHT_AGAIN));
            assertThat(books(run, batch).violations()).isEmpty();
        }
    }

    private static void ended(SessionView session) {
        assertThat(session.state()).isIn(SessionState.COMPLETED, SessionState.FAILED, SessionState.IN_DOUBT);
        assertThat(session.reason().isEmpty()).isEqualTo(session.state() == SessionState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"STATUS", "RESET_BEFORE", "LOST_ANSWER", "EMPTY", "RANDOM_BYTES"})
    void a_fifth_of_all_calls_may_fail(Effect effect) throws IOException {
        survives(everywhere(effect, 11));
    }

    @Test
    void most_calls_may_fail_in_every_way() throws IOException {
        List<Fault> storm = new ArrayList<>();
        for (Effect effect : List.of(Effect.STATUS, Effect.RESET_BEFORE, Effect.EMPTY, Effect.RANDOM_BYTES)) {
            storm.addAll(everywhere(effect, 7 * effect.ordinal()));
        }
        survives(storm);
    }

    @Test
    void an_order_whose_answer_is_lost_is_in_doubt_when_nothing_is_stored() throws IOException {
        google();
        google.faults(Fault.on(Step.ORDER, Effect.LOST_ANSWER).times(1));
        try (VertexRun run = run("veo.output=inline")) {
            BatchView batch = run.make("Oaks");
            int orders = google.ledger().size();

            assertThat(batch.sessions()).extracting(SessionView::state).containsExactly(SessionState.IN_DOUBT);
            assertThat(batch.sessions().get(0).reason().orElseThrow()).contains("Nobody knows", "--buy-again");
            assertThat(books(run, batch).states("veo")).containsOnlyOnce(Purchase.State.IN_DOUBT);

            assertThat(run.restart(batch).sessions())
                    .extracting(SessionView::state)
                    .containsExactly(SessionState.IN_DOUBT);
            assertThat(google.ledger()).as("nothing unasked").hasSize(orders);

            completed(run.bean(BatchRunner.class).restart(batch.batch(), Doubts.BOUGHT_AGAIN));
            assertThat(books(run, batch).states("veo"))
                    .containsOnly(Purchase.State.WRITTEN_OFF, Purchase.State.DELIVERED)
                    .containsOnlyOnce(Purchase.State.WRITTEN_OFF);
            assertThat(google.ledger()).hasSize(orders + 1);
        }
    }

    @Test
    void an_order_that_does_not_end_stays_placed_and_the_next_run_takes_what_it_made() throws IOException {
        AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
        InstantSource time = () -> Instant.now().plus(later.get());
        Clock clock = time.withZone(ZoneOffset.UTC);
        google(prepared().withWork(Duration.ofHours(1)).withClock(clock));
        try (VertexRun run = run("orders.deadline=1s")) {
            BatchView batch = run.make("Oaks");
            int orders = google.ledger().size();

            assertThat(batch.sessions()).extracting(SessionView::state).containsExactly(SessionState.FAILED);
            assertThat(batch.sessions().get(0).reason().orElseThrow()).contains("is not finished after");
            assertThat(books(run, batch).states("veo")).isNotEmpty().containsOnly(Purchase.State.ORDERED);

            later.set(Duration.ofHours(2));
            completed(run.restart(batch));
            assertThat(google.ledger()).as("nothing more is ordered").hasSize(orders);
            assertThat(books(run, batch).violations()).isEmpty();
        }
    }

    @Test
    void a_download_that_only_drips_is_given_up_in_time_and_fetched_again() throws IOException {
        google();
        google.faults(Fault.on(Step.DOWNLOAD, Effect.DRIP, 1000));
        BatchView batch;
        try (VertexRun run = run("veo.download=500ms", "orders.deadline=2s")) {
            Instant begun = Instant.now();
            batch = run.make("Oaks");

            assertThat(since(begun)).isLessThan(Duration.ofSeconds(25));
            assertThat(batch.sessions().get(0).reason().orElseThrow()).contains("is not finished after");
        }
        // Two downloads are given up before the third: on a busy machine that is more than two seconds.
        try (VertexRun run = run("veo.download=500ms", "orders.deadline=30s")) {
            google.faults(Fault.on(Step.DOWNLOAD, Effect.DRIP, 1000).times(2));
            completed(run.restart(batch));
            assertThat(books(run, batch).violations()).isEmpty();
            assertThat(books(run, batch).states("veo")).containsOnly(Purchase.State.DELIVERED);
        }
    }

    @Test
    void credentials_that_are_revoked_end_all_calls_and_the_next_run_goes_on() throws IOException {
        google();
        google.faults(Fault.on(Step.ORDER, Effect.REVOKED).after(4));
        BatchView batch;
        // One call at a time: whatever else is under way at that instant would be refused as well.
        try (VertexRun run = run("sessions.parallel=1", "shots.parallel=1")) {
            batch = run.make("Oaks", "Elms", "Firs", "Figs", "Pears", "Plums");

            assertThat(batch.sessions())
                    .filteredOn(session -> session.state() != SessionState.COMPLETED)
                    .isNotEmpty()
                    .allSatisfy(session ->
                            assertThat(session.reason().orElseThrow()).contains("401", "reelmill.google.credentials"));
            assertThat(google.state().unauthorised())
                    .as("calls with a revoked token")
                    .isOne();
            assertThat(books(run, batch).violations()).isEmpty();
        }
        google.faults();
        google.accept("renewed");
        try (VertexRun run = run("google.token=renewed")) {
            completed(run.restart(batch));
            assertThat(books(run, batch).violations()).isEmpty();
            assertThat(google.ledger())
                    .filteredOn(entry -> entry.kind() == Kind.VIDEO)
                    .extracting(Entry::sha256)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_budget_that_is_reached_stops_all_orders_and_a_higher_one_goes_on() throws IOException {
        google();
        BatchView batch;
        try (VertexRun run = run("budget.batch=1.50", "clips.providers=veo,motion")) {
            batch = run.make("Oaks", "Elms");

            assertThat(batch.sessions())
                    .filteredOn(session -> session.state() != SessionState.COMPLETED)
                    .isNotEmpty()
                    .allSatisfy(session -> {
                        assertThat(session.state()).isEqualTo(SessionState.FAILED);
                        assertThat(session.reason().orElseThrow()).contains("The batch may cost 1.5");
                    });
            assertThat(google.ledger().stream()
                            .mapToDouble(entry -> entry.price().doubleValue())
                            .sum())
                    .isLessThanOrEqualTo(1.5);
            assertThat(books(run, batch).violations()).isEmpty();
        }
        try (VertexRun run = run("budget.batch=100", "clips.providers=veo,motion")) {
            completed(run.restart(batch));
            assertThat(books(run, batch).violations()).isEmpty();
            assertThat(books(run, batch).accepted(Kind.VIDEO))
                    .extracting(Entry::sha256)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_budget_that_is_reached_may_make_way_for_the_next_provider() throws IOException {
        google();
        try (VertexRun run =
                run("budget.batch=1.50", "budget.when-reached=next-provider", "clips.providers=veo,motion")) {
            BatchView batch = run.make("Oaks", "Elms");

            completed(batch);
            assertThat(batch.sessions())
                    .flatExtracting(SessionView::fallbacks)
                    .isNotEmpty()
                    .allSatisfy(fallback -> {
                        assertThat(fallback.from() + " > " + fallback.to()).isEqualTo("veo > motion");
                        assertThat(fallback.reason()).contains("The batch may cost 1.5");
                    });
            assertThat(books(run, batch).violations()).isEmpty();
        }
    }

    /** Free calls are ended at once; an order gets 15 s for its answer, and is then found in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"ORDER", "POLL", "DOWNLOAD"})
    void a_stop_ends_within_30_seconds_whatever_google_takes(Step step) throws Exception {
        google();
        google.faults(Fault.on(step, Effect.DRIP, 1));
        try (VertexRun run = run("google.timeout=60s", "orders.doubt=60s")) {
            AtomicReference<BatchView> batch = new AtomicReference<>();
            Thread job = new Thread(() -> batch.set(make(run)), "job");
            job.start();
            while (google.state().calls().get(step) == 0) {
                Thread.onSpinWait();
            }
            Instant begun = Instant.now();
            run.stop();
            job.join(Duration.ofSeconds(30).toMillis());

            assertThat(since(begun)).isLessThan(step == Step.ORDER ? Duration.ofSeconds(24) : Duration.ofSeconds(9));
            assertThat(batch.get().sessions()).extracting(SessionView::state).containsExactly(SessionState.STOPPED);
        }
        google.faults();
        try (VertexRun run = run()) {
            BatchView batch = run.bean(BatchRunner.class).restart(1);
            completed(batch);
            assertThat(books(run, batch).violations()).isEmpty();
            assertThat(books(run, batch).accepted(Kind.VIDEO))
                    .extracting(Entry::sha256)
                    .doesNotHaveDuplicates();
        }
    }

    private static BatchView make(VertexRun run) {
        try {
            return run.make("Oaks");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
