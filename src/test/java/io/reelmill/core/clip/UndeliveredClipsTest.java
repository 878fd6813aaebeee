package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.BudgetReachedException;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.ProviderException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Fallback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a shot whose clip is kept back, of no use, refused or too dear. */
class UndeliveredClipsTest {
    @TempDir
    private Path directory;

    private ClipWorld world;

    @BeforeEach
    void begin() {
        world = new ClipWorld(directory);
    }

    private List<String> prompts() {
        return world.shop.wishes().stream().map(ClipShop.Wish::prompt).toList();
    }

    @Test
    void a_filtered_clip_is_ordered_once_in_other_words() {
        world.shop.forbids("shot 1");

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1, softly 1");
        assertThat(prompts()).containsExactly("shot 1", "shot 1, softly 1");
        assertThat(world.states()).containsExactly(State.PERHAPS_CHARGED, State.DELIVERED);
        assertThat(world.session.manifest().fallbacks())
                .containsExactly(new Fallback("sourceClips", "veo", "veo in other words", "The filter kept it back"));
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void what_is_filtered_in_other_words_too_goes_to_the_next_provider_without_a_blind_retry() {
        world.shop.forbids("shot 1");
        world.shop.forbids("shot 1, softly 1");

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(prompts()).containsExactly("shot 1", "shot 1, softly 1");
        assertThat(world.session.manifest().fallbacks())
                .extracting(Fallback::from, Fallback::to)
                .containsExactly(tuple("veo", "veo in other words"), tuple("veo", "motion"));

        world.session.discard(artefact -> artefact.key().equals("clip:0001"));
        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(prompts()).as("also after a restart").hasSize(2);
        assertThat(world.rewritten).isOne();
    }

    @Test
    void words_that_were_refused_for_nothing_are_not_ordered_again_beside_the_other_words() {
        world.shop.refuses(RefusedException.byPolicy("not this"));
        world.fuse.kill(Point.AFTER_NAME);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1, softly 1");
        assertThat(prompts()).containsExactly("shot 1", "shot 1, softly 1");
    }

    @Test
    void without_an_editor_a_refused_clip_goes_to_the_next_provider() {
        world.shop.refuses(RefusedException.byPolicy("not this"));
        assertThat(world.source(1, List.of(world.ordered(), new ClipWorld.Motion()), Optional.empty()))
                .isEqualTo("motion");
        assertThat(world.states()).containsExactly(State.DECLINED);
    }

    @Test
    void an_editor_that_cannot_help_leaves_the_refusal_as_it_is() {
        world.shop.refuses(RefusedException.byPolicy("not this"));
        PromptEditor silent = new FailingEditor(new RefusedException("no words"));
        assertThat(world.source(1, List.of(world.ordered(), new ClipWorld.Motion()), Optional.of(silent)))
                .isEqualTo("motion");
        assertThat(world.session.manifest().fallbacks())
                .containsExactly(new Fallback("sourceClips", "veo", "motion", "not this"));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void words_that_nobody_may_pay_for_stop_the_run_and_not_the_shop(ProviderException stop) {
        world.shop.refuses(RefusedException.byPolicy("not this"));

        assertThatThrownBy(() -> world.source(
                        1, List.of(world.ordered(), new ClipWorld.Motion()), Optional.of(new FailingEditor(stop))))
                .isSameAs(stop);
        assertThat(world.session.manifest().fallbacks()).isEmpty();
    }

    static List<ProviderException> stops() {
        return List.of(new BudgetReachedException("spent"), new InDoubtException("who knows"));
    }

    @Test
    void a_clip_that_is_too_short_for_the_shot_goes_to_the_next_provider() {
        world.shop.delivers("whole but short");

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.session.manifest().fallbacks())
                .singleElement()
                .satisfies(fallback -> assertThat(fallback.reason()).contains("has 1.00 seconds left"));
    }

    @Test
    void a_proof_that_came_to_no_end_condemns_nothing() {
        world.shop.delivers("crash");

        assertThatThrownBy(() -> world.source(1)).isInstanceOf(RenderException.class);
        assertThat(world.states()).containsExactly(State.ORDERED);
        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void a_delivery_of_no_use_is_fetched_again_at_most_twice() {
        world.shop.delivers("cut off", "");

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.deliveries()).isEqualTo(3);
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void what_stays_of_no_use_goes_to_the_next_provider_and_not_into_other_words_also_after_a_crash() {
        world.shop.delivers("cut off", "cut off", "cut off");
        world.fuse.kill(Point.AFTER_NAME);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);
        world.fuse.kill(Point.AFTER_CLOSING);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(prompts()).containsExactly("shot 1");
        assertThat(world.shop.deliveries()).isEqualTo(3);
        assertThat(world.rewritten).isZero();
        assertThat(world.states()).containsExactly(State.PERHAPS_CHARGED);
        assertThat(world.media.find(world.shop.wishes().get(0).sha256() + ".mp4"))
                .isEmpty();
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void a_download_that_is_refused_for_a_while_is_not_given_up() {
        world.fuse.fail(Point.DOWNLOAD, () -> new RefusedException("404"));

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void a_stop_before_an_order_is_sent_leaves_nothing_due() {
        world.fuse.fail(Point.POLL, () -> new IllegalStateException("never reached"));
        assertNothingDue(new CancellationException("stopping"));
    }

    @Test
    void a_picture_of_ours_that_cannot_be_read_leaves_nothing_due() {
        assertNothingDue(new UncheckedIOException(new IOException("frame.png")));
    }

    private void assertNothingDue(RuntimeException end) {
        ClipShop stopping = new StoppingShop(world.shop, end);
        ClipOrders orders = new ClipOrders(
                world.ledger,
                world.purchases(),
                world.time,
                world.time,
                new ClipOrders.Timing(ClipWorld.DOUBT, ClipWorld.DEADLINE, ClipWorld.DOUBT));
        OrderedClips clips =
                new OrderedClips(stopping, orders, world.media, new TextEditor(), new ClipWorld.OpenGuard());
        assertThatThrownBy(() -> clips.source(world.order(1), directory.resolve("clip.mp4")))
                .isSameAs(end);
        assertThat(world.states()).containsExactly(State.DECLINED);
    }

    private void budget(Budget.WhenReached rule) {
        world.budget = new Budget(Optional.of(new BigDecimal("5")), Optional.empty(), BigDecimal.ZERO, "USD", rule);
    }

    @Test
    void a_budget_that_is_reached_stops_further_orders_and_a_higher_one_goes_on() {
        budget(Budget.WhenReached.STOP);
        world.source(1);
        assertThatThrownBy(() -> world.source(3)).isInstanceOf(BudgetReachedException.class);
        assertThat(world.shop.wishes()).hasSize(1);

        world.budget = Budget.unlimited("USD");
        assertThat(world.source(3)).isEqualTo("trimmed whole shot 3");
        assertThat(world.shop.wishes()).hasSize(2);
    }

    @Test
    void a_budget_may_make_way_for_the_next_provider() {
        budget(Budget.WhenReached.NEXT_PROVIDER);
        world.source(1);

        assertThat(world.source(3)).isEqualTo("motion");
        assertThat(world.session.manifest().fallbacks())
                .singleElement()
                .satisfies(fallback -> assertThat(fallback.reason()).contains("may cost 5, and 3.20 of it are spent"));
    }

    @Test
    void a_shot_begins_with_the_picture_of_the_shot_before_it_in_its_scene() {
        world.source(2);
        world.source(3);

        assertThat(prompts()).containsExactly("shot 1", "shot 2", "shot 3");
        assertThat(world.shop.wishes())
                .extracting(ClipShop.Wish::image)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(world.session.path("video_clips/shot-0001.mp4")),
                        Optional.empty());
        assertThat(world.sessions.derived()).containsExactly("clip:0001", "clip:0002", "clip:0003");
    }
}
