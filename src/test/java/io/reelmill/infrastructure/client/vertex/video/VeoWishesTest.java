package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.ClipOrder;
import io.reelmill.core.clip.ClipShop.Wish;
import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.Cost;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.Inputs;
import io.reelmill.core.session.Provenance;
import io.reelmill.core.session.Recipe;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.topic.Canvas;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VeoWishesTest {
    @TempDir
    private Path home;

    private final Shooting.Editor editor = new Shooting.Editor();
    private SessionFolder session;

    @BeforeEach
    void open() {
        session = new InMemorySessions(home.resolve("outputs")).open();
    }

    private VeoWishes wishes(boolean continuity, String price) {
        return new VeoWishes(
                Shooting.veo("inline", continuity, price), "EUR", new Frames(editor, home.resolve("frames")));
    }

    private VeoWishes wishes() {
        return wishes(true, "0.15");
    }

    private ClipOrder order(int number, int frames) {
        return Shooting.order(session, number, frames, Shooting.UPRIGHT);
    }

    @ParameterizedTest
    @CsvSource({"30, 4, 0.60", "120, 4, 0.60", "121, 6, 0.90", "240, 8, 1.20"})
    void orders_the_shortest_length_that_is_enough(int frames, int seconds, BigDecimal price) {
        Wish wish = wishes().of(order(1, frames));

        assertThat(wish.seconds()).isEqualTo(seconds);
        assertThat(wish.estimate()).contains(new Cost(price, "EUR"));
    }

    @Test
    void refuses_a_shot_that_is_longer_than_the_model_can() {
        assertThatThrownBy(() -> wishes().of(order(1, 241)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("[4, 6, 8]")
                .hasMessageContaining("8.03");
    }

    @Test
    void a_price_that_is_not_set_is_unknown() {
        assertThat(wishes(true, "unknown").of(order(1, 30)).estimate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, 9:16", "1920, 1080, 16:9", "1080, 1350, 9:16", "1350, 1080, 16:9", "1080, 1080, 9:16"})
    void takes_the_shape_that_loses_least(int width, int height, String aspect) {
        Wish wish = wishes().of(Shooting.order(session, 1, 30, new Canvas(width, height)));

        assertThat(wish.aspectRatio()).isEqualTo(aspect);
    }

    @Test
    void says_what_is_to_be_seen_and_that_there_are_no_words_in_it() {
        assertThat(wishes().of(order(1, 30)).prompt())
                .startsWith("Waves on a beach. ")
                .contains("documentary", "science", "Camera: slow push-in", "No text")
                .doesNotContain("\n");
        assertThat(wishes().of(order(2, 30)).prompt()).contains("tracking shot");
    }

    @Test
    void the_same_shot_is_the_same_wish_and_another_one_is_not() {
        Wish wish = wishes().of(order(1, 30));

        assertThat(wishes().of(order(1, 30))).isEqualTo(wish);
        assertThat(wish.seed()).isBetween(0L, (long) Integer.MAX_VALUE);
        assertThat(wishes().of(order(1, 30).seenAs("A beach")).sha256()).isNotEqualTo(wish.sha256());
        assertThat(wishes().of(order(2, 30)).seed()).isNotEqualTo(wish.seed());
        assertThat(wishes().of(order(1, 150)).sha256()).isNotEqualTo(wish.sha256());
    }

    @Test
    void a_scene_goes_on_from_its_last_picture_also_after_a_restart() throws Exception {
        ClipOrder second = Shooting.after(order(2, 30), clip("veo", "first clip", "p1"));

        Wish wish = wishes().of(second);

        assertThat(Files.readString(wish.image().orElseThrow(), StandardCharsets.ISO_8859_1))
                .contains("last of first clip");
        assertThat(wish.prompt()).contains("from the first frame");
        assertThat(wishes().of(second)).isEqualTo(wish);
        assertThat(editor.taken).hasValue(1);

        Files.delete(wish.image().orElseThrow());
        assertThat(wishes().of(second)).isEqualTo(wish);
        assertThat(wish.image().orElseThrow().getParent()).isDirectoryContaining("glob:**.png");
        Files.writeString(wish.image().orElseThrow(), "\0\0\0");
        assertThat(Files.size(wishes().of(second).image().orElseThrow()))
                .as("taken anew")
                .isGreaterThan(3);
    }

    @Test
    void another_encoding_of_the_clip_before_orders_nothing_anew_and_another_clip_or_cut_does() {
        String sha256 = following(30, "first clip", "p1");

        assertThat(following(30, "first clip in other bytes", "p1")).isEqualTo(sha256);
        assertThat(following(30, "first clip", "p2")).isNotEqualTo(sha256);
        assertThat(following(31, "first clip", "p1")).isNotEqualTo(sha256);
    }

    private String following(int frames, String clip, String prompt) {
        return wishes().of(Shooting.after(order(2, frames), clip("veo", clip, prompt)))
                .sha256();
    }

    @Test
    void a_scene_does_not_go_on_from_a_drawing_or_a_clip_of_another_shape_or_against_the_settings() {
        assertThat(wishes().of(Shooting.after(order(2, 30), clip("motion", "drawn", "")))
                        .image())
                .isEmpty();
        Path clip = clip("veo", "first clip", "p1");
        ClipOrder square = Shooting.order(session, 2, 30, new Canvas(1080, 1080));
        assertThat(wishes().of(Shooting.after(square, clip)).image()).isEmpty();
        assertThat(wishes(false, "unknown")
                        .of(Shooting.after(order(2, 30), clip))
                        .image())
                .isEmpty();
    }

    private Path clip(String provider, String content, String prompt) {
        return session.derive(
                        Recipe.of(
                                "clip:0001",
                                "video_clips/shot-0001.mp4",
                                Inputs.of(content).with(prompt)),
                        targets -> {
                            Files.writeString(targets.get(0), content);
                            return Provenance.bought(provider, "1", prompt, Optional.empty());
                        })
                .get(0);
    }
}
