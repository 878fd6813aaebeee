package io.reelmill.infrastructure.batch;

import io.reelmill.core.clip.ClipOrders;
import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.ClipSource;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.MediaCache;
import io.reelmill.core.clip.PromptEditor;
import io.reelmill.core.clip.SourceClip;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.provider.Ledger;
import io.reelmill.core.provider.Purchases;
import io.reelmill.core.provider.Waits;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where clips come from, and how those that cost money are bought. */
@Configuration(proxyBeanMethods = false)
class ClipConfiguration {
    @Bean
    ClipOrders clipOrders(Ledger ledger, Purchases purchases, Waits waits, Clock clock, ReelmillProperties settings) {
        return new ClipOrders(ledger, purchases, waits, clock, settings.orders().timing());
    }

    @Bean
    ClipSources.Counter counter(
            ClipOrders orders, Purchases purchases, MediaCache cache, FootageEditor editor, CallGuard guard) {
        return new ClipSources.Counter(orders, purchases, cache, editor, guard);
    }

    @Bean
    ClipSources clipSources(
            List<ClipSource> makers,
            ObjectProvider<ClipShop> shops,
            ObjectProvider<StillShop> stills,
            ClipSources.Counter counter) {
        return ClipSources.of(
                makers, shops.orderedStream().toList(), stills.orderedStream().toList(), counter);
    }

    @Bean
    SourceClip sourceClip(
            ClipSources sources, Optional<PromptEditor> words, Purchases purchases, ReelmillProperties settings) {
        return new SourceClip(sources.withOwnFootage(settings.clips().providers()), words, purchases);
    }
}
