package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.EstimateCosts;
import io.reelmill.core.narration.Narrators;
import io.reelmill.core.narration.Paces;
import io.reelmill.core.narration.Rhythm;
import io.reelmill.core.provider.CloseOrders;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.TallyOrders;
import io.reelmill.core.provider.WriteOffOrders;
import io.reelmill.core.topic.ReadRequest;
import io.reelmill.core.topic.RequestReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is to be known of money before, while and after it is spent. */
@Configuration(proxyBeanMethods = false)
class MoneyConfiguration {
    @Bean
    TallyOrders tallyOrders(Ledger ledger, ReelmillProperties settings) {
        return new TallyOrders(ledger, settings.budget().currency());
    }

    @Bean
    CloseOrders closeOrders(Ledger ledger, TallyOrders costs) {
        return new CloseOrders(ledger, costs);
    }

    @Bean
    WriteOffOrders writeOffOrders(Ledger ledger) {
        return new WriteOffOrders(ledger);
    }

    @Bean
    EstimateCosts estimateCosts(
            RequestReader requests,
            ReadRequest readRequest,
            EstimateCosts.Providers providers,
            EstimateCosts.Form form,
            ReelmillProperties settings) {
        return new EstimateCosts(
                requests, readRequest, providers, form, settings.budget().budget());
    }

    @Bean
    EstimateCosts.Providers estimatedProviders(
            ScriptWriters writers, Narrators narrators, ClipSources sources, ReelmillProperties settings) {
        return new EstimateCosts.Providers(
                writers.chain(),
                writers.embedded(),
                narrators.offered(),
                sources.chain(settings.clips().providers()));
    }

    @Bean
    EstimateCosts.Form estimatedForm(Paces paces, Rhythm rhythm, ReelmillProperties settings) {
        return new EstimateCosts.Form(
                paces,
                rhythm,
                settings.video().shortSide(),
                UseCaseConfiguration.frameRate(settings.video().frameRate()));
    }
}
