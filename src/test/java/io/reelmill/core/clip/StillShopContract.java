package io.reelmill.core.clip;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Sale;
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

/** What every shop for stills keeps. One still is bought. */
public abstract class StillShopContract {
    @TempDir
    protected Path home;

    private SessionFolder session;

    /** The shop, whose provider will deliver what is ordered. */
    protected abstract StillShop shop();

    @BeforeEach
    void open() {
        session = new InMemorySessions(home.resolve("outputs")).open();
    }

    private ClipOrder order(String visual) {
        Picture picture = Picture.of(Design.TITLE, "Tides");
        Shot shot = new Shot(1, 1, 0, 60, 0, picture, "Tides.", visual, List.of());
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
        StillShop shop = shop();
        StillShop.Wish wish = shop.wish(order("Calm waves on a beach"));

        assertThat(shop.wish(order("Calm waves on a beach"))).isEqualTo(wish);
        assertThat(shop.wish(order("A quiet forest")).sha256()).isNotEqualTo(wish.sha256());
        assertThat(wish.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void draws_a_png_or_a_jpeg_for_no_more_than_it_said() throws IOException {
        StillShop shop = shop();
        StillShop.Wish wish = shop.wish(order("Calm waves on a beach"));

        Sale<Path> sale = shop.draw(wish, home.resolve("still"));

        byte[] picture = Files.readAllBytes(sale.goods());
        assertThat(picture[0] & 0xff).isIn(0x89, 0xff);
        assertThat(sale.charged().orElseThrow().amount())
                .isPositive()
                .isLessThanOrEqualTo(wish.estimate().orElseThrow().amount());
    }
}
