package io.reelmill.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.session.Fallback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderChainTest {
    private final List<Fallback> fallbacks = new ArrayList<>();

    private String ask(String... answers) {
        return new ProviderChain<>("sourceClips", List.of(answers), answer -> answer)
                .ask(ProviderChainTest::answer, fallbacks::add);
    }

    private static String answer(String provider) {
        switch (provider) {
            case "refuses" -> throw new RefusedException("against the rules");
            case "busy" ->
                throw new TransientProviderException(
                        "try later", Optional.of(Duration.ofSeconds(7)), new IllegalStateException());
            case "misconfigured" -> throw new MisconfiguredException("set the key");
            default -> {
                return "answer of " + provider;
            }
        }
    }

    @Test
    void the_first_that_delivers_wins_and_nothing_is_recorded() {
        assertThat(ask("motion", "stills")).isEqualTo("answer of motion");
        assertThat(fallbacks).isEmpty();
    }

    @Test
    void each_one_that_does_not_deliver_is_recorded_with_its_reason() {
        assertThat(ask("refuses", "busy", "motion")).isEqualTo("answer of motion");
        assertThat(fallbacks)
                .containsExactly(
                        new Fallback("sourceClips", "refuses", "busy", "against the rules"),
                        new Fallback("sourceClips", "busy", "motion", "try later"));
    }

    @Test
    void the_last_one_s_failure_is_the_chain_s() {
        assertThatThrownBy(() -> ask("refuses", "busy"))
                .isInstanceOfSatisfying(
                        TransientProviderException.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @Test
    void a_mistake_in_the_settings_is_not_papered_over_by_the_next_provider() {
        assertThatThrownBy(() -> ask("misconfigured", "motion"))
                .isInstanceOf(MisconfiguredException.class)
                .hasMessage("set the key");
        assertThat(fallbacks).isEmpty();
    }

    @Test
    void a_chain_needs_a_provider() {
        assertThatThrownBy(() -> ask())
                .isInstanceOf(MisconfiguredException.class)
                .hasMessageContaining("sourceClips");
    }

    @Test
    void a_provider_serves_every_region_of_its_languages() {
        Capabilities english = new Capabilities("mary", "5.2", Set.of("en"));
        assertThat(english.serves("en-GB")).isTrue();
        assertThat(english.serves("de-DE")).isFalse();
        assertThat(new Capabilities("motion", "1", Set.of()).serves("ja")).isTrue();
    }
}
