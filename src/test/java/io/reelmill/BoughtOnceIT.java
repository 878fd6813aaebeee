package io.reelmill;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.provider.Purchase;
import io.reelmill.fakevertex.Accounts;
import io.reelmill.fakevertex.Effect;
import io.reelmill.fakevertex.Entry;
import io.reelmill.fakevertex.Fault;
import io.reelmill.fakevertex.Kind;
import io.reelmill.fakevertex.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program over http against a fake of Google's services: both ledgers say the same, to the order and the cent. */
class BoughtOnceIT {
    private static final String TOPICS = """
            id,topic,platform,duration,key_points
            tide,Why the tide turns,tiktok,11,The Moon pulls the sea|The Earth turns beneath it
            bread,How bread rises,youtube,11,Yeast eats sugar|Gas fills the dough
            ice,Why ice floats,youtube-shorts,11,Frozen water takes more room
            echo,What an echo is,instagram-reels,11,Sound comes back from a wall
            moon,Why the Moon has phases,facebook,11,The Sun lights one half|We see it from the side
            glass,How glass is made,youtube-shorts,11,Sand melts in a fire
            """;

    @TempDir
    private Path folder;

    @Test
    void six_videos_cost_to_the_order_and_to_the_cent_what_the_fake_charges() throws Exception {
        // More than the first two videos have shots, so that other words are refused too and a still takes the place.
        Fault blocked = Fault.on(Step.ORDER, Effect.BLOCKED).times(9);
        Fault filtered = Fault.on(Step.ORDER, Effect.FILTERED).after(12).times(1);
        try (CloudHome cloud = new CloudHome(folder.resolve("six"), TOPICS, blocked, filtered)) {
            assertThat(cloud.home().run().waitFor()).as(cloud.home().console()).isZero();

            assertThat(cloud.home().finals()).hasSize(6);
            assertThat(cloud.violations()).isEmpty();
            assertThat(cloud.violations()).isEmpty();
            Accounts accounts = cloud.accounts();
            assertThat(accounts.ourClips()).isEqualTo(accounts.theirClips());
            for (Kind kind : Kind.values()) {
                assertThat(accounts.weights(kind)).as("%s", kind).isNotEmpty().isEqualTo(accounts.prices(kind));
            }
            assertSums(accounts);
            assertThat(accounts.theirs(Kind.VIDEO)).extracting(Entry::outcome).contains("made", "blocked", "filtered");
            assertThat(accounts.ours(Kind.VIDEO, Purchase.State.PERHAPS_CHARGED))
                    .hasSize(1);
            assertThat(accounts.ours(Kind.VIDEO, Purchase.State.DECLINED)).hasSize(9);
            assertThat(cloud.home().manifests()).anyMatch(manifest -> manifest.contains("\"to\": \"stills\""));
        }
    }

    private static void assertSums(Accounts accounts) {
        List<BigDecimal> ours = Arrays.stream(Kind.values())
                .flatMap(kind -> accounts.weights(kind).stream())
                .toList();
        List<BigDecimal> theirs = accounts.theirs().stream().map(Entry::price).toList();
        assertThat(ours).hasSameSizeAs(theirs).hasSameSizeAs(accounts.ours());
        assertThat(Accounts.sum(ours)).isEqualTo(Accounts.sum(theirs)).isPositive();
    }
}
