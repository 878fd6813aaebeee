package io.reelmill.core.clip;

import static io.reelmill.core.clip.ScriptedShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.session.Artefact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed at every named point, and the run after it with the same ledger, disk and shop. */
class CrashedOrdersTest {
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
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AFTER_INTENT", "FIND"})
    void the_next_run_delivers_and_one_order_was_placed(Point point) {
        killedAt(point);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.violations()).isEmpty();
        assertThat(world.session.manifest().fallbacks()).isEmpty();
        assertThat(world.session.manifest().artefacts())
                .extracting(Artefact::provenance)
                .allSatisfy(made -> assertThat(made.cost()).contains(PRICE));
    }

    @Test
    void an_intent_that_nobody_knows_the_fate_of_is_in_doubt_and_nothing_is_bought() {
        killedAt(Point.AFTER_INTENT);

        for (int run = 1; run <= 3; run++) {
            assertThatThrownBy(() -> world.source(1))
                    .isInstanceOf(InDoubtException.class)
                    .hasMessageContaining("clip:0001 of session_20261123_093000_1a2b3c4d by veo")
                    .hasMessageContaining("3.20 USD")
                    .hasMessageContaining("--buy-again");
        }
        assertThat(world.shop.wishes()).isEmpty();
        assertThat(world.states()).containsExactly(State.IN_DOUBT);
    }

    @Test
    void an_order_is_looked_for_until_the_time_of_doubt_is_over() {
        world.shop.takes(30);
        killedAt(Point.ACCEPTED);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.wishes()).hasSize(1);
        assertThat(world.violations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "BEFORE_NAME"})
    void a_shop_that_stores_nothing_leaves_it_in_doubt_and_the_user_s_word_buys_again(Point point) {
        world.shop.storesNothing();
        killedAt(point);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(InDoubtException.class);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(InDoubtException.class);
        assertThat(world.shop.accepted()).hasSize(1);

        world.ledger.note(world.ledger.all().get(0).ended(State.WRITTEN_OFF, "the user said so"));
        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.states()).containsExactly(State.WRITTEN_OFF, State.DELIVERED);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void three_crashes_in_a_row_one_of_them_while_looking_place_one_order() {
        killedAt(Point.ACCEPTED);
        killedAt(Point.FIND);
        killedAt(Point.DOWNLOAD);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void the_other_words_are_the_same_after_a_crash() {
        world.shop.forbids("shot 1");
        world.fuse.kill(Point.BEFORE_RENAME);
        assertThatThrownBy(() -> world.source(1)).isInstanceOf(Death.class);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1, softly 1");
        assertThat(world.rewritten).isOne();
        assertThat(world.shop.wishes()).extracting(ClipShop.Wish::prompt).containsExactly("shot 1", "shot 1, softly 1");
        assertThat(world.violations()).isEmpty();
    }

    @Test
    void a_bought_file_that_is_lost_is_fetched_again_and_not_ordered_again() throws Exception {
        world.source(1);
        Files.delete(
                world.media.find(world.shop.wishes().get(0).sha256() + ".mp4").orElseThrow());
        world.session.discard(artefact -> true);

        assertThat(world.source(1)).isEqualTo("trimmed whole shot 1");
        assertThat(world.shop.accepted()).hasSize(1);
        assertThat(world.ledger.all().get(0).charged()).isEqualTo(Optional.of(PRICE));
    }
}
