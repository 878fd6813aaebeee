package io.reelmill.infrastructure.client.vertex.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ShopAnswer;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.MisconfiguredException;
import io.reelmill.core.session.Home;
import io.reelmill.core.session.InMemorySessions;
import io.reelmill.infrastructure.client.vertex.access.DirectGuard;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccessConfiguration;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VertexVideoConfigurationTest {
    @TempDir
    private Path home;

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withUserConfiguration(GoogleAccessConfiguration.class, VertexVideoConfiguration.class)
                .withBean(DirectGuard.class)
                .withBean(Shooting.Editor.class)
                .withBean(Home.class, () -> new Home(home))
                .withBean(Budget.class, () -> Budget.unlimited("EUR"));
    }

    @Test
    void starts_without_an_account_and_says_what_is_missing_when_it_is_used() {
        runner().run(context -> {
            ClipShop clips = context.getBean(ClipShop.class);
            assertThat(clips.capabilities().model()).isEqualTo("veo-3.1-fast-generate-001");
            assertThatThrownBy(() -> clips.ask("projects/p/locations/l/x/operations/1"))
                    .isInstanceOf(MisconfiguredException.class)
                    .hasMessageContaining("REELMILL_GOOGLE_PROJECT");
            assertThat(clips.find("p")).isInstanceOf(ShopAnswer.Failed.class);
            assertThat(context.getBean(StillShop.class).capabilities().model()).isEqualTo("gemini-2.5-flash-image");
        });
    }

    @Test
    void prices_are_in_the_budget_s_currency_and_may_be_unknown() {
        var order = Shooting.order(new InMemorySessions(home).open(), 1, 150, Shooting.UPRIGHT);

        runner().run(context -> {
            assertThat(context.getBean(ClipShop.class).wish(order).estimate()).hasToString("Optional[0.90 EUR]");
            assertThat(context.getBean(StillShop.class).wish(order).estimate()).hasValueSatisfying(cost -> {
                assertThat(cost.currency()).isEqualTo("EUR");
                assertThat(cost.amount())
                        .as("a picture and its words")
                        .isBetween(new BigDecimal("0.039"), new BigDecimal("0.0395"));
            });
        });
        runner().withPropertyValues("reelmill.veo.price-per-second=unknown", "reelmill.stills.price-per-image=unknown")
                .run(context -> {
                    assertThat(context.getBean(ClipShop.class).wish(order).estimate())
                            .isEmpty();
                    assertThat(context.getBean(StillShop.class).wish(order).estimate())
                            .isEmpty();
                });
    }

    @Test
    void a_bucket_is_looked_into_with_credentials_only() {
        runner().withPropertyValues("reelmill.veo.output=gs://reel/out")
                .run(context -> assertThatThrownBy(
                                () -> context.getBean(ClipShop.class).find("p"))
                        .isInstanceOf(MisconfiguredException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reelmill.veo.output=s3://bucket",
                "reelmill.veo.output=gs://bucket/a b",
                "reelmill.veo.resolution=4k",
                "reelmill.veo.lengths=",
                "reelmill.veo.price-per-second=-1",
                "reelmill.veo.colour=red",
                "reelmill.stills.model="
            })
    void settings_that_cannot_work_are_refused_at_the_start(String setting) {
        runner().withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
