package io.reelmill.core.clip;

import static io.reelmill.core.clip.ScriptedShop.PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.Fuse.Death;
import io.reelmill.core.clip.Fuse.Point;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.provider.InDoubtException;
import io.reelmill.core.provider.Purchase.State;
import io.reelmill.core.provider.Sale;
import io.reelmill.core.session.Artefact;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.Inputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillClipsTest {
    @TempDir
    private Path directory;

    private ClipWorld world;
    private int drawn;
    private Optional<RenderException> cutOff = Optional.empty();
    private boolean moved = true;
    private String content = "whole still";

    @BeforeEach
    void begin() {
        world = new ClipWorld(directory);
    }

    private final class Stills implements StillShop {
        @Override
        public Capabilities capabilities() {
            return new Capabilities("stills", "s-1", Set.of());
        }

        @Override
        public Wish wish(ClipOrder order) {
            String words = order.shot().visual();
            return new Wish(words, Inputs.of(words).sha256(), "9:16", 7, Optional.of(PRICE));
        }

        @Override
        public Sale<Path> draw(Wish wish, Path target) {
            drawn++;
            try {
                Files.writeString(target, content);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return new Sale<>(target, Optional.of(PRICE));
        }
    }

    private StillClips clips() {
        return new StillClips(new Stills(), world.purchases(), world.media, new Editor());
    }

    /** Whose proof can be cut off. */
    private final class Editor implements FootageEditor {
        private final FootageEditor text = new TextEditor();

        @Override
        public Bright proveVideo(Path video, double leastSeconds) {
            return text.proveVideo(video, leastSeconds);
        }

        @Override
        public void proveStill(Path still) {
            cutOff.ifPresent(failure -> {
                throw failure;
            });
            text.proveStill(still);
        }

        @Override
        public void trim(Path video, double from, Cut cut, Path target) {
            text.trim(video, from, cut, target);
        }

        @Override
        public void animate(Path still, long seed, Cut cut, Path target) {
            if (!moved) {
                throw new UnusableMediaException("no picture");
            }
            text.animate(still, seed, cut, target);
        }

        @Override
        public void lastFrame(Path clip, Path target) {
            text.lastFrame(clip, target);
        }
    }

    private String source() {
        return world.source(1, List.of(clips(), new ClipWorld.Motion()), Optional.of(world.new Softener()));
    }

    private void killedAt(Point point) {
        world.fuse.kill(point);
        assertThatThrownBy(this::source).isInstanceOf(Death.class);
    }

    private void cheap() {
        world.budget = new Budget(Optional.empty(), Optional.empty(), BigDecimal.TEN, "USD", Budget.WhenReached.STOP);
    }

    private Map<String, Optional<Cost>> costs() {
        return world.session.manifest().artefacts().stream()
                .collect(Collectors.toMap(
                        Artefact::key, artefact -> artefact.provenance().cost()));
    }

    @Test
    void a_still_is_bought_once_kept_in_the_session_and_moved_over() {
        assertThat(source()).isEqualTo("moving whole still");
        assertThat(source()).isEqualTo("moving whole still");

        assertThat(drawn).isOne();
        assertThat(world.states()).containsExactly(State.DELIVERED);
        assertThat(world.session.path("images/still-0001.png")).hasContent("whole still");
        assertThat(costs())
                .containsOnly(
                        Map.entry("still:0001", Optional.of(PRICE)), Map.entry("clip:0001", Optional.of(Cost.NOTHING)));
        assertThat(clips().quote(world.order(1))).contains(PRICE);
    }

    @Test
    void another_session_with_the_same_wish_pays_nothing() {
        source();
        world.nextSession();
        source();

        assertThat(drawn).isOne();
        assertThat(costs()).containsEntry("still:0001", Optional.of(Cost.NOTHING));
    }

    @Test
    void a_still_of_no_use_makes_way_and_is_not_drawn_again_nor_in_other_words() {
        content = "<html>";
        assertThat(source()).isEqualTo("motion");
        world.session.discard(artefact -> true);
        assertThat(source()).isEqualTo("motion");

        assertThat(drawn).isOne();
        assertThat(world.rewritten).isZero();
        assertThat(world.states()).containsExactly(State.PERHAPS_CHARGED);
    }

    @Test
    void a_crash_while_it_is_drawn_leaves_it_in_doubt_unless_it_is_cheap() {
        killedAt(Point.BEFORE_RENAME);
        assertThatThrownBy(this::source).isInstanceOf(InDoubtException.class).hasMessageContaining("Nobody knows");
        assertThat(drawn).isOne();
        assertThat(world.ledger.all().get(0).weight()).contains(PRICE);

        cheap();
        assertThat(source()).isEqualTo("moving whole still");
        assertThat(world.states()).containsExactly(State.WRITTEN_OFF, State.DELIVERED);
    }

    @Test
    void an_order_is_closed_when_its_picture_is_stored_for_good() {
        killedAt(Point.BEFORE_CLOSING);
        assertThat(world.media.directory()).isDirectoryContaining("glob:**/*.png");
        assertThat(world.states()).containsExactly(State.INTENDED);
    }

    @Test
    void a_proof_that_is_cut_off_is_no_verdict_and_the_picture_is_kept() {
        cutOff = Optional.of(new RenderException("ffmpeg was asked to end"));
        assertThatThrownBy(this::source).isInstanceOf(RenderException.class);
        assertThat(world.states()).containsExactly(State.DELIVERED);

        cutOff = Optional.empty();
        assertThat(source()).isEqualTo("moving whole still");
        assertThat(drawn).isOne();
    }

    @Test
    void a_kept_picture_that_turns_out_to_be_of_no_use_makes_way() {
        cutOff = Optional.of(new RenderException("ffmpeg was asked to end"));
        assertThatThrownBy(this::source).isInstanceOf(RenderException.class);
        moved = false;

        assertThat(source()).isEqualTo("motion");
        assertThat(drawn).isOne();
    }

    @Test
    void a_crash_after_it_was_kept_costs_nothing_more_and_what_it_cost_is_not_known_for_certain() {
        killedAt(Point.AFTER_RENAME);
        assertThat(source()).isEqualTo("moving whole still");

        assertThat(drawn).isOne();
        assertThat(costs()).containsEntry("still:0001", Optional.empty());
        assertThat(world.states()).containsExactly(State.WRITTEN_OFF);
        assertThat(world.ledger.all().get(0).weight()).contains(PRICE);
    }
}
