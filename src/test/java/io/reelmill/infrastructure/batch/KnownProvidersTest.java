package io.reelmill.infrastructure.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.operation.ProviderStates.ProviderState;
import io.reelmill.core.provider.Breakers;
import io.reelmill.core.provider.Capabilities;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownProvidersTest {
    private static final Capabilities VEO = new Capabilities("veo", "veo-3.1", Set.of());
    private static final Capabilities MOTION = new Capabilities("motion", "1", Set.of());

    @Test
    void the_chosen_come_first_with_their_breakers_and_the_others_have_no_place() {
        Breakers breakers = name -> name.equals("veo")
                ? Optional.of(new Breakers.Standing("open", Optional.of("it failed")))
                : Optional.empty();
        KnownProviders providers = new KnownProviders(
                List.of(new KnownProviders.Part("clips", List.of(VEO), List.of(MOTION, VEO))), breakers);

        assertThat(providers.all())
                .containsExactly(
                        new ProviderState("clips", "veo", "veo-3.1", 1, Optional.of("open"), Optional.of("it failed")),
                        new ProviderState("clips", "motion", "1", 0, Optional.empty(), Optional.empty()));
    }
}
