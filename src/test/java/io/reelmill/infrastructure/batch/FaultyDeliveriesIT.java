package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.reelmill.core.provider.Purchase;
import io.reelmill.core.session.BatchState;
import io.reelmill.core.session.BatchView;
import io.reelmill.core.session.Fallback;
import io.reelmill.core.session.SessionState;
import io.reelmill.core.session.SessionView;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Entry;
import io.reelmill.fakevertex.FakeVertex;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Kind;
import io.reelmill.fakevertex.PreparedMedia;
import io.reelmill.fakevertex.Settings;
import io.reelmill.fakevertex.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Google may do to us, one thing at a time, in the real job: what becomes of the video, and of the money. */
class FaultyDeliveriesIT {
    @TempDir
    static Path home;

    private static FakeVertex google;
    private static VertexRun run;
    private int before;

    @BeforeAll
    static void open() {
        google = FakeVertex.start(
                Settings.standard().withMedia(new PreparedMedia()).withWork(Duration.ofMillis(100)));
        run = VertexRun.in(home, google.endpoint());
    }

    @AfterAll
    static void close() {
        run.close();
        google.close();
    }

    @AfterEach
    void allIsWell() {
        google.faults();
    }

    private BatchView make(String topic, Fault... faults) throws IOException {
        before = google.ledger().size();
        google.faults(faults);
        return run.make(topic);
    }

    private VertexBooks books(BatchView batch) {
        List<Entry> ledger = google.ledger();
        return new VertexBooks(run.purchases(batch), ledger.subList(before, ledger.size()));
    }

    private static SessionView only(BatchView batch) {
        assertThat(batch.sessions()).hasSize(1);
        return batch.sessions().get(0);
    }

    private static void completed(BatchView batch) {
        assertThat(only(batch).reason()).isEmpty();
        assertThat(batch.state()).isEqualTo(BatchState.COMPLETED);
    }

    private static void allDelivered(VertexBooks books) {
        assertThat(books.violations()).isEmpty();
        assertThat(books.states("veo")).isNotEmpty().containsOnly(Purchase.State.DELIVERED);
        assertThat(books.accepted(Kind.VIDEO)).hasSameSizeAs(books.of("veo"));
    }

    @Test
    void without_a_fault_every_shot_is_bought_once() throws IOException {
        BatchView batch = make("Lighthouses");

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        allDelivered(books(batch));
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"OTHER_SIZE", "WRONG_CODEC", "NO_AUDIO"})
    void what_is_of_another_size_or_codec_or_without_sound_is_taken_since_it_is_cut_anew(Effect effect)
            throws IOException {
        BatchView batch = make("Wells " + effect, Fault.on(Step.ORDER, effect));

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        allDelivered(books(batch));
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"TRUNCATED", "CUT", "EMPTY", "HTML", "RANDOM_BYTES"})
    void a_delivery_that_is_broken_once_is_fetched_again_and_not_bought_again(Effect effect) throws IOException {
        BatchView batch =
                make("Bridges " + effect, Fault.on(Step.DOWNLOAD, effect).times(1));

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        allDelivered(books(batch));
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"TRUNCATED", "EMPTY", "HTML", "ONE_FRAME"})
    void what_is_of_no_use_however_often_it_is_fetched_makes_way_for_a_still(Effect effect) throws IOException {
        Step step = effect == Effect.ONE_FRAME ? Step.ORDER : Step.DOWNLOAD;
        BatchView batch = make("Harbours " + effect, Fault.on(step, effect));

        completed(batch);
        VertexBooks books = books(batch);
        assertThat(books.violations()).isEmpty();
        assertThat(books.states("veo")).isNotEmpty().containsOnly(Purchase.State.PERHAPS_CHARGED);
        assertThat(books.accepted(Kind.VIDEO)).as("no blind retry").hasSameSizeAs(books.of("veo"));
        assertThat(books.states("stills")).containsOnly(Purchase.State.DELIVERED);
        assertThat(only(batch).fallbacks())
                .allSatisfy(fallback -> assertThat(fallback.reason()).contains("of no use"))
                .extracting(Fallback::from, Fallback::to)
                .containsOnly(tuple("veo", "stills"));
    }

    @Test
    void what_is_filtered_is_tried_in_other_words_once_then_as_a_still_then_drawn() throws IOException {
        BatchView batch =
                make("Windmills", Fault.on(Step.ORDER, Effect.FILTERED), Fault.on(Step.IMAGE, Effect.FILTERED));

        completed(batch);
        VertexBooks books = books(batch);
        int shots = books.of("stills").size();
        assertThat(books.violations()).isEmpty();
        assertThat(books.states("veo")).hasSize(2 * shots).containsOnly(Purchase.State.PERHAPS_CHARGED);
        assertThat(books.accepted(Kind.VIDEO))
                .as("no words twice")
                .extracting(Entry::sha256)
                .doesNotHaveDuplicates()
                .hasSize(2 * shots);
        assertThat(books.states("stills")).containsOnly(Purchase.State.PERHAPS_CHARGED);
        assertThat(only(batch).fallbacks())
                .extracting(fallback -> fallback.from() + " > " + fallback.to())
                .containsOnly("veo > veo in other words", "veo > stills", "stills > motion");
        assertThat(only(batch).cost().orElseThrow().perhaps().orElseThrow()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"LOST_ANSWER", "RANDOM_BYTES", "EMPTY", "HTML"})
    void an_order_whose_answer_is_lost_is_found_in_its_place(Effect effect) throws IOException {
        BatchView batch = make("Ferries " + effect, Fault.on(Step.ORDER, effect));

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        allDelivered(books(batch));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void calls_that_are_throttled_wait_and_are_made(boolean retryAfter) throws IOException {
        Fault order = Fault.status(Step.ORDER, 429).times(3);
        Fault poll = Fault.status(Step.POLL, 429).times(3);
        Fault text = Fault.status(Step.TEXT, 429).times(2);
        Duration wait = Duration.ofSeconds(1);
        BatchView batch = retryAfter
                ? make("Canals", order.times(1).retryAfter(wait), text.times(1).retryAfter(wait))
                : make("Locks", order, poll, text);

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        allDelivered(books(batch));
    }

    @Test
    void an_operation_that_ends_with_an_error_is_ordered_again() throws IOException {
        BatchView batch =
                make("Piers", Fault.on(Step.ORDER, Effect.OPERATION_ERROR, 8).times(2));

        completed(batch);
        assertThat(only(batch).fallbacks()).isEmpty();
        VertexBooks books = books(batch);
        assertThat(books.violations()).isEmpty();
        assertThat(books.states("veo")).contains(Purchase.State.DECLINED, Purchase.State.DELIVERED);
    }

    @Test
    void a_session_that_fails_says_why_and_the_batch_ends() throws IOException {
        BatchView batch = make("Dams", Fault.status(Step.SPEECH, 503));

        assertThat(only(batch).state()).isEqualTo(SessionState.FAILED);
        assertThat(only(batch).reason().orElseThrow()).contains("recordNarration", "503");
        assertThat(books(batch).violations()).isEmpty();

        google.faults();
        completed(run.restart(batch));
        assertThat(books(batch).violations()).isEmpty();
    }
}
