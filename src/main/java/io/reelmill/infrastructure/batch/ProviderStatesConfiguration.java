package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.narration.Narrator;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.operation.ProviderStates;
import io.reelmill.core.provider.Breakers;
import io.reelmill.core.provider.Capabilities;
import io.reelmill.core.script.ScriptWriter;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which providers there are, for those who watch a service. */
@Profile("service")
@Configuration(proxyBeanMethods = false)
class ProviderStatesConfiguration {
    @Bean
    KnownProviders.Part scriptProviders(ScriptWriters chosen, List<ScriptWriter> known) {
        return part("script", chosen.chain(), known, ScriptWriter::capabilities);
    }

    @Bean
    KnownProviders.Part narrationProviders(Narrators chosen, List<Narrator> known) {
        return part("narration", chosen.offered(), known, Narrator::capabilities);
    }

    @Bean
    KnownProviders.Part clipProviders(ClipSources sources, ReelmillProperties settings) {
        List<ClipSource> chosen = sources.chain(settings.clips().providers());
        return part("clips", chosen, sources.all(), ClipSource::capabilities);
    }

    @Bean
    ProviderStates providerStates(
            KnownProviders.Part scriptProviders,
            KnownProviders.Part narrationProviders,
            KnownProviders.Part clipProviders,
            Breakers breakers) {
        return new KnownProviders(List.of(scriptProviders, narrationProviders, clipProviders), breakers);
    }

    private static <P> KnownProviders.Part part(
            String name, List<P> chosen, List<P> known, Function<P, Capabilities> can) {
        return new KnownProviders.Part(
                name, chosen.stream().map(can).toList(), known.stream().map(can).toList());
    }
}
