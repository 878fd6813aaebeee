package io.reelmill.infrastructure.client.vertex.video;

import io.reelmill.core.clip.ClipShop;
import io.reelmill.core.clip.FootageEditor;
import io.reelmill.core.clip.StillShop;
import io.reelmill.core.provider.Budget;
import io.reelmill.core.provider.CallGuard;
import io.reelmill.core.session.Home;
import io.reelmill.infrastructure.client.vertex.access.GoogleAccess;
import io.reelmill.infrastructure.client.vertex.access.GoogleCalls;
import io.reelmill.infrastructure.client.vertex.access.GoogleRest;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shops for clips and stills; nobody is called before the first order. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({VeoProperties.class, StillsProperties.class})
public class VertexVideoConfiguration {
    @Bean
    Frames lastFrames(FootageEditor editor, Home home) {
        return new Frames(editor, home.cache().resolve("frames"));
    }

    @Bean
    ClipShop veoClipShop(VeoProperties properties, GoogleAccess access, CallGuard guard, Frames frames, Budget budget) {
        Optional<CloudStorage> storage = Bucket.of(properties.output())
                .map(bucket -> new CloudStorage(access, new GoogleRest(access, guard), bucket, properties.limits()));
        return new VeoClipShop(
                properties,
                new GoogleCalls(access, guard),
                new VeoWishes(properties, budget.currency(), frames),
                storage);
    }

    @Bean
    StillShop geminiStillShop(StillsProperties properties, GoogleAccess access, CallGuard guard, Budget budget) {
        return new GeminiStillShop(properties, budget.currency(), new GoogleCalls(access, guard));
    }
}
