package io.reelmill.core.clip;

import static io.reelmill.core.clip.ScriptedShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.provider.UnfinishedOrderException;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Fallback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An order's way through a run: done, not in time, not reachable, stopped. */
class OrderedClipsTest {
    @TempDir
    private Path directory;

    private ClipWorld world;

    @BeforeEach
    void begin() {
        world = new ClipWorld(directory);
    }

    private static TransientProviderException away() {
        return new TransientProviderException("503 from the provider", Optional.empty(), null);
    }

    private static TransientProviderException lost() {
        return TransientProviderException.lostAnswer("connection reset", null);
    }

    private void assertDeliveredOnce() {
        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.states()).last().isEqualTo(State.DELIVERED);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void intent_name_and_delivery_are_each_in_the_ledger_before_what_comes_next() {
        assertDeliveredOnce();

        assertThat(world.ledger.history()).containsExactly(State.INTENDED, State.ORDERED, State.DELIVERED);
        assertThat(world.ledger.all().get(0)).satisfies(purchase -> {
            assertThat(purchase.operation()).contains("operations/1");
            assertThat(purchase.charged()).contains(PRICE);
        });
        assertThat(world.ordered().quote(world.order(1))).contains(PRICE);
    }

    @Test
    void another_session_with_the_same_wish_pays_nothing() {
        world.source(1);
        world.nextSession();

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.session.manifest().artefacts())
                .extracting(Artefact::provenance)
                .allSatisfy(made -> assertThat(made.cost()).contains(Cost.NOTHING));
    }

    @Test
    void an_order_that_is_not_finished_in_time_is_waited_for_again_by_the_next_run() {
        world.shop.takes(100);

        assertThatThrownBy(() -> world.source(1))
                .isInstanceOf(UnfinishedOrderException.class)
                .hasMessageContaining("PT15M");
        assertThat(world.states()).containsExactly(State.ORDERED);
        assertDeliveredOnce();
    }

    @Test
    void a_provider_that_is_away_while_an_order_is_waited_for_loses_nothing() {
        world.fuse.fail(Point.POLL, OrderedClipsTest::away);
        world.fuse.fail(Point.POLL, OrderedClipsTest::lost);
        assertDeliveredOnce();
    }

    @Test
    void a_download_that_is_cut_off_is_repeated_and_never_ordered_anew() {
        for (int time = 1; time <= 5; time++) {
            world.fuse.fail(Point.DOWNLOAD, time % 2 == 0 ? OrderedClipsTest::lost : OrderedClipsTest::away);
        }
        assertDeliveredOnce();
        assertThat(world.shop.deliveries()).isEqualTo(6);
    }

    @Test
    void a_store_that_stays_away_ends_the_run_and_the_next_one_fetches() {
        for (int time = 1; time <= 95; time++) {
            world.fuse.fail(Point.DOWNLOAD, OrderedClipsTest::away);
        }
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(UnfinishedOrderException.class);
        assertDeliveredOnce();
    }

    @Test
    void a_lost_answer_is_looked_for_in_its_place_also_when_that_is_away_at_first() {
        world.fuse.fail(Point.ACCEPTED, OrderedClipsTest::lost);
        world.fuse.fail(Point.FIND, OrderedClipsTest::away);
        assertDeliveredOnce();
        assertThat(world.ledger.history()).containsExactly(State.INTENDED, State.DELIVERED);
    }

    @Test
    void a_lost_order_is_not_in_doubt_while_its_place_cannot_be_looked_at() {
        world.shop.takes(0);
        world.fuse.fail(Point.ACCEPTED, OrderedClipsTest::lost);
        for (int time = 1; time <= 91; time++) {
            world.fuse.fail(Point.FIND, OrderedClipsTest::away);
        }
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(UnfinishedOrderException.class);
        assertThat(world.states()).containsExactly(State.INTENDED);
        assertDeliveredOnce();
    }

    @Test
    void a_lost_answer_without_a_place_is_in_doubt_at_once() {
        world.shop.storesNothing();
        world.fuse.fail(Point.ACCEPTED, OrderedClipsTest::lost);

        assertThatThrownBy(() -> world.source(1)).isInstanceOf(InDoubtException.class);
        assertThat(world.states()).containsExactly(State.IN_DOUBT);
        assertThat(world.shop.wishes()).hasSize(1);
    }

    @Test
    void what_was_certainly_not_accepted_is_tried_three_times() {
        world.shop.refuses(away());
        world.shop.refuses(away());
        assertDeliveredOnce();
        assertThat(world.states()).containsExactly(State.DECLINED, State.DECLINED, State.DELIVERED);
    }

    @Test
    void a_provider_that_is_away_for_good_makes_way_for_the_next_and_nothing_is_due() {
        for (int time = 1; time <= 3; time++) {
            world.shop.refuses(away());
        }
        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.shop.wishes()).hasSize(3);
        assertThat(world.session.manifest().fallbacks())
                .containsExactly(new Fallback("sourceClips", "veo", "motion", "503 from the provider"));
    }

    @Test
    void a_throttled_order_is_not_hammered() {
        world.shop.refuses(TransientProviderException.throttled("429", Optional.empty(), null));

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.shop.wishes()).hasSize(1);
        assertThat(world.states()).containsExactly(State.DECLINED);
    }

    @Test
    void an_order_that_fails_at_the_provider_for_nothing_is_placed_again_also_after_a_crash() {
        world.fuse.kill(Point.AFTER_NAME);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);
        world.shop.ends(away());

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.states()).containsExactly(State.DECLINED, State.DELIVERED);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void an_order_that_fails_and_may_be_charged_is_not_placed_again() {
        world.fuse.kill(Point.AFTER_NAME);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);
        world.shop.ends(lost());

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.states()).containsExactly(State.PERHAPS_CHARGED);
    }

    @Test
    void credentials_that_are_revoked_stop_the_run_and_keep_the_order() {
        world.fuse.fail(Point.POLL, () -> new MisconfiguredException("403: look at reelmill.google.credentials"));
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(MisconfiguredException.class);
        assertDeliveredOnce();
    }

    @Test
    void a_stop_while_waiting_keeps_the_order() {
        world.time.stopAfter(0);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(CancellationException.class);
        assertThat(world.states()).containsExactly(State.ORDERED);

        world.time.stopAfter(Integer.MAX_VALUE);
        assertDeliveredOnce();
    }

    @Test
    void a_bought_file_that_is_lost_and_cannot_be_fetched_again_stays_paid_and_makes_way() throws IOException {
        world.source(1);
        Files.delete(
                world.media.find(world.shop.wishes().get(0).sha256() + ".mp4").orElseThrow());
        world.session.discard(artefact -> true);
        world.shop.ends(new RefusedException("no such operation"));

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.shop.wishes()).hasSize(1);
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.session.manifest().fallbacks())
                .singleElement()
                .satisfies(fallback -> assertThat(fallback.reason())
                        .contains("was delivered and paid, its file is lost", "no such operation"));
    }
}
