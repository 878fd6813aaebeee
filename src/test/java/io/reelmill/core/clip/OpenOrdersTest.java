package io.reelmill.core.clip;

import static io.reelmill.core.clip.ScriptedShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.provider.TransientProviderException;
import io.reelmill.core.provider.UnfinishedOrderException;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.SessionFolder;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders that are open when something else has changed. */
class OpenOrdersTest {
    private static final Cost DEARER = new Cost(new BigDecimal("9.60"), "USD");

    @TempDir
    private Path directory;

    private ClipWorld world;

    @BeforeEach
    void begin() {
        world = new ClipWorld(directory);
    }

    private void killedAt(Point point) {
        world.fuse.kill(point);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "AFTER_NAME", "DOWNLOAD", "BEFORE_RENAME"})
    void other_settings_place_no_second_order_beside_one_that_is_open(Point point) {
        killedAt(point);
        world.shop.becomes("veo-next", DEARER);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.violations()).isEmpty();
        assertThat(world.session.manifest().artefacts())
                .extracting(Artefact::provenance)
                .allSatisfy(made -> {
                    assertThat(made.model()).isEqualTo("veo-test");
                    assertThat(made.cost()).contains(PRICE);
                });
    }

    @Test
    void an_order_in_doubt_stays_in_doubt_with_other_settings() {
        killedAt(Point.AFTER_INTENT);
        world.shop.becomes("veo-next", DEARER);

        assertThatThrownBy(() -> world.source(1)).isInstanceOf(InDoubtException.class);
        assertThat(world.shop.wishes()).isEmpty();
    }

    @Test
    void an_open_order_that_failed_for_nothing_makes_way_for_one_with_the_new_settings() {
        killedAt(Point.AFTER_NAME);
        world.shop.ends(new TransientProviderException("503", Optional.empty(), null));
        world.shop.becomes("veo-next", DEARER);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.states()).containsExactly(State.DECLINED, State.DELIVERED);
    }

    @Test
    void an_open_order_that_failed_and_may_be_charged_does_not() {
        killedAt(Point.AFTER_NAME);
        world.shop.ends(TransientProviderException.lostAnswer("reset", null));
        world.shop.becomes("veo-next", DEARER);

        assertThat(world.source(1)).isEqualTo("motion");
        assertThat(world.shop.accepted()).hasSize(1);
    }

    @Test
    void an_order_costs_what_it_cost_when_it_was_placed() {
        killedAt(Point.AFTER_NAME);
        world.shop.becomes("veo-test", DEARER);

        world.source(1);
        assertThat(world.ledger.all().get(0).charged()).contains(PRICE);
    }

    @Test
    void an_intent_is_not_charged_because_another_session_has_the_clip() {
        SessionFolder first = world.session;
        killedAt(Point.AFTER_INTENT);
        world.nextSession();
        world.source(1);
        world.session = first;

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.states()).containsExactly(State.WRITTEN_OFF, State.DELIVERED);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void a_look_that_is_refused_ends_no_order() {
        world.fuse.fail(Point.POLL, () -> new RefusedException("400 from the provider"));

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
    }

    @Test
    void looks_that_stay_refused_are_told_and_the_order_stays_placed() {
        for (int time = 1; time <= 95; time++) {
            world.fuse.fail(Point.POLL, () -> RefusedException.byPolicy("400 from the provider"));
        }
        assertThatThrownBy(() -> world.source(1))
                .isInstanceOf(UnfinishedOrderException.class)
                .hasMessageContaining("400 from the provider");
        assertThat(world.states()).containsExactly(State.ORDERED);
        assertThat(world.rewritten).isZero();
    }

    @Test
    void the_shots_of_a_scene_wait_once_for_the_order_that_they_all_follow() {
        world.shop.takes(1000);
        List<ClipSource> sources = List.of(world.ordered());
        assertUnfinished(sources);
        Instant waited = world.time.instant();
        assertUnfinished(sources);
        assertUnfinished(sources);

        assertThat(world.time.instant()).isEqualTo(waited);
    }

    @Test
    void a_later_run_of_the_same_process_waits_again() {
        world.shop.takes(250);
        List<ClipSource> sources = List.of(world.ordered());
        assertUnfinished(sources);
        world.time.pause(ClipWorld.DEADLINE.multipliedBy(2));
        Instant later = world.time.instant();
        assertUnfinished(sources);

        assertThat(world.time.instant()).isEqualTo(later.plus(ClipWorld.DEADLINE));
    }

    private void assertUnfinished(List<ClipSource> sources) {
        assertThatThrownBy(() -> world.source(2, sources, Optional.empty()))
                .isInstanceOf(UnfinishedOrderException.class);
    }
}
