package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.provider.RefusedException;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.core.session.SessionFolder;
import io.reelmill.core.storyboard.Design;
import io.reelmill.core.storyboard.FrameRate;
import io.reelmill.core.storyboard.Picture;
import io.reelmill.core.storyboard.Shot;
import io.reelmill.core.topic.Canvas;
import io.reelmill.core.topic.TopicRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every shop for clips keeps. One clip of the shortest length is ordered. */
public abstract class ClipShopContract {
    private static final int FRAMES_OF_AN_HOUR = 30 * 3600;
    private static final int MOST_LOOKS = 600;

    @TempDir
    protected Path home;

    private SessionFolder session;

    /** The shop, whose provider will deliver what is ordered. */
    protected abstract ClipShop shop();

    /** Waits until it is worth another look at an order. */
    protected abstract void pause();

    @BeforeEach
    void open() {
        session = new InMemorySessions(home.resolve("outputs")).open();
    }

    private ClipOrder order(String visual, int frames) {
        Picture picture = Picture.of(Design.TITLE, "Tides");
        Shot shot = new Shot(1, 1, 0, frames, 0, picture, "Tides.", visual, List.of());
        return new ClipOrder(
                session,
                shot,
                List.of(shot),
                new Canvas(1080, 1920),
                new FrameRate(30, 1),
                TopicRequests.of("topic", "Tides", "seed", "7"),
                Optional.empty());
    }

    @Test
    void the_same_shot_is_the_same_wish_and_other_words_are_another() {
        ClipShop shop = shop();
        ClipShop.Wish wish = shop.wish(order("Calm waves on a beach", 60));

        assertThat(shop.wish(order("Calm waves on a beach", 60))).isEqualTo(wish);
        assertThat(shop.wish(order("A quiet forest", 60)).sha256()).isNotEqualTo(wish.sha256());
        assertThat(wish.seconds()).isGreaterThanOrEqualTo(2);
        assertThat(wish.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_shot_that_is_too_long_is_refused_before_anything_is_ordered() {
        assertThatThrownBy(() -> shop().wish(order("Calm waves on a beach", FRAMES_OF_AN_HOUR)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.perhapsCharged()).isFalse());
    }

    @Test
    void what_is_ordered_is_delivered_as_often_as_it_is_fetched() throws IOException {
        ClipShop shop = shop();
        String operation = shop.order(shop.wish(order("Calm waves on a beach", 60)), "contract-1");
        assertThat(operation).isNotBlank();

        ShopAnswer.Ready ready = ready(shop, operation);
        Path first = home.resolve("first.mp4");
        Path second = home.resolve("second.mp4");
        ready.delivery().accept(first);
        ready.delivery().accept(second);

        assertThat(Files.readString(first, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(4, 8))
                .isEqualTo("ftyp");
        assertThat(second).hasSameBinaryContentAs(first);
    }

    private ShopAnswer.Ready ready(ClipShop shop, String operation) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            ShopAnswer answer = shop.ask(operation);
            Optional<ShopAnswer.Ready> ready = answer.either(
                    Optional::of,
                    failed -> {
                        throw failed.reason();
                    },
                    Optional::empty);
            if (ready.isPresent()) {
                return ready.get();
            }
            pause();
        }
        throw new AssertionError("The order is never finished");
    }
}
